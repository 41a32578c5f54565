// Who the firms of the demo registry are: names marked as examples, codes that pass every check but
// carry the letters YL, places in Guangxi and Hubei, trades of all kinds.
import { countyOf } from './counties.ts';
import { demoUscc } from './demo-uscc.ts';
import { firmName } from './firm-name.ts';
import { randomOf } from './random.ts';
import { socialTrades, trades } from './trades.ts';

export type FirmKind = 'enterprise' | 'individualBusiness' | 'cooperative' | 'socialOrg';
export type Size = 'micro' | 'small' | 'medium' | 'large';

export type DemoFirm = {
  readonly index: number;
  readonly uscc: string;
  readonly name: string;
  readonly kind: FirmKind;
  readonly divisionCode: string;
  readonly industryCode: string;
  /** The field of service-sector loans that the trade belongs to, if it does. */
  readonly field: string | null;
  readonly size: Size;
};

const kindWeights = {
  enterprise: 82,
  individualBusiness: 10,
  cooperative: 4,
  socialOrg: 4,
} as const;
const sizeWeights = { micro: 40, small: 40, medium: 14, large: 6 } as const;

/** The firm of that number; the same for every registry of the seed. */
export function demoFirm(seed: number, index: number): DemoFirm {
  const random = randomOf(seed, 'firm', index);
  const kind = random.weighted(kindWeights);
  const divisionCode = countyOf(random);
  const { code, word, field } = random.pick(kind === 'socialOrg' ? socialTrades : trades);
  return {
    index,
    uscc: demoUscc(kind, divisionCode, index),
    name: firmName(random, kind, divisionCode, word),
    kind,
    divisionCode,
    industryCode: code,
    field,
    size: kind === 'enterprise' ? random.weighted(sizeWeights) : 'micro',
  };
}
