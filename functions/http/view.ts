// What every page needs to draw itself: the language, who is looking, and where.
import type { Role } from '../../shared/domain/role.ts';
import type { Ask, SignedIn } from './context.ts';
import { hrefWith } from './list-query.ts';
import { say, type Fill, type Lang, type Text } from './words/words.ts';

export type View = {
  readonly lang: Lang;
  readonly path: string;
  /** This very page in the other language. */
  readonly otherHref: string;
  readonly requestId: string;
  readonly signedIn: SignedIn | undefined;
  /** The text in the reader's language. */
  say(text: Text, fill?: Fill): string;
};

export function viewOf(c: Ask): View {
  const lang = c.get('lang');
  return {
    lang,
    path: c.req.path,
    otherHref: hrefWith(c, { lang: lang === 'zh' ? 'en' : 'zh' }),
    requestId: c.get('requestId'),
    signedIn: c.get('signedIn'),
    say: (text, fill) => say(lang, text, fill),
  };
}

/** Whether the reader holds one of the roles anywhere. */
export function holds(view: View, roles: readonly Role[]): boolean {
  return view.signedIn?.grants.some((grant) => roles.includes(grant.role)) ?? false;
}
