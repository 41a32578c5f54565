// The firm and the look-up that the tests of stacking share.

import { builtInByKey } from '../../rules/catalog.ts';
import type { Policy } from '../../rules/policy.ts';

export function policies(...keys: string[]): Policy[] {
  return keys.map((key) => {
    const policy = builtInByKey.get(key);
    if (!policy) throw new RangeError(`no policy ${key}`);
    return policy;
  });
}

export const gate = {
  'reg.status': 'active',
  'reg.seriouslyIllegal': false,
  'reg.abnormalList': false,
  'credit.dishonestExecutee': false,
  'fin.paid': [],
};
export const small = { staff: 60, revenueFen: 1_500_000_000, assetsFen: 1_000_000_000 };
export const annual = Object.fromEntries(
  Array.from({ length: 12 }, (_, at) => [String(2019 + at), small]),
);
