// An enterprise as its pages show it: the head, the facts with their origins, and its entitlements.
import type { Entitlement } from '../../shared/domain/entitlement.ts';
import { Uscc } from '../../shared/domain/ids.ts';
import type { HttpDeps } from './deps.ts';
import type { Placed } from './reach.ts';

type File = NonNullable<Awaited<ReturnType<HttpDeps['enterprises']['file']>>>;

export type EnterpriseShown = Placed & {
  readonly file: File;
  readonly entitlements: readonly Entitlement[];
  /** The titles of their policies, by key. */
  readonly titles: ReadonlyMap<string, string>;
};

/** The enterprise of that code, or undefined where there is none. */
export async function findEnterprise(
  deps: HttpDeps,
  code: string,
): Promise<EnterpriseShown | undefined> {
  const uscc = Uscc.safeParse(code);
  const file = uscc.success ? await deps.enterprises.file(uscc.data) : undefined;
  if (!file) return undefined;
  const entitlements = await deps.entitlements.ofEnterprise(file.enterprise.uscc);
  const titles = await titlesOf(deps, entitlements);
  return { file, entitlements, titles, divisions: [file.enterprise.divisionCode] };
}

/** The title of each policy by key, in the version that decided. */
export async function titlesOf(
  deps: Pick<HttpDeps, 'policies'>,
  entitlements: readonly Pick<Entitlement, 'policyKey' | 'policyNumber'>[],
): Promise<Map<string, string>> {
  const numbers = new Map(entitlements.map((one) => [one.policyKey, one.policyNumber]));
  const titles = await Promise.all(
    [...numbers].map(async ([key, number]): Promise<[string, string]> => {
      const version = await deps.policies.version(key, number);
      return [key, version?.title ?? key];
    }),
  );
  return new Map(titles);
}
