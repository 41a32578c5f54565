// An enterprise as its pages show it: the head, the facts with their origins, and its entitlements.
import type { Entitlement } from '../../shared/domain/entitlement.ts';
import { Uscc } from '../../shared/domain/ids.ts';
import type { HttpDeps } from './deps.ts';
import type { Placed } from './route.ts';

type File = NonNullable<Awaited<ReturnType<HttpDeps['enterprises']['file']>>>;

export type EnterpriseShown = Placed & {
  readonly file: File;
  readonly entitlements: readonly Entitlement[];
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
  return { file, entitlements, divisions: [file.enterprise.divisionCode] };
}
