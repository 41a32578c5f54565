// The file of VAT filings: sales, and the taxes and fees that go with them.
import { yearAt } from '../firm/books.ts';
import { drawsOf, type Firm, isIn } from '../firm/firm.ts';
import { perFirm } from '../firm/per-firm.ts';
import { series } from '../files/table.ts';
import { type Filing, filingsOf, taxpayerOf } from './sales.ts';

export const filings = series('STA', 'filings', filingsOf, {
  period: ({ period }) => period,
  'tax.vat.sales.ordinaryFen': ({ totalFen, specialFen, realEstateFen }) =>
    totalFen - specialFen - realEstateFen,
  'tax.vat.sales.specialFen': ({ specialFen }) => specialFen,
  'tax.vat.sales.realEstateFen': ({ realEstateFen }) => realEstateFen,
  'tax.levies.resourceFen': ({ totalFen }, firm) => (isIn(firm, 'B') ? share(totalFen, 20) : 0),
  'tax.levies.urbanMaintenanceFen': ({ vatFen }) => share(vatFen, 70),
  'tax.levies.propertyFen': (filing, firm) => propertyFen(firm, filing, 8),
  'tax.levies.landUseFen': (filing, firm) => propertyFen(firm, filing, 3),
  'tax.levies.stampFen': ({ totalFen }) => Math.round((totalFen * 3) / 10_000),
  'tax.levies.farmlandFen': () => 0,
  'tax.levies.eduSurchargeFen': ({ vatFen }) => share(vatFen, 30),
  'tax.levies.localEduSurchargeFen': ({ vatFen }) => share(vatFen, 20),
});

const ownsBuildings = perFirm((firm: Firm) => drawsOf(firm, 'buildings').percent(20));

/** Two in ten own their buildings; a third of their assets, taxed at so much a thousand and year. */
function propertyFen(firm: Firm, { from }: Filing, perMille: number): number {
  if (!ownsBuildings(firm)) return 0;
  const months = taxpayerOf(firm).isQuarterly ? 3 : 1;
  const { assetsFen } = yearAt(firm, Math.max(from + months - 1, 0));
  return Math.round((assetsFen * perMille * months) / (3 * 12 * 1000));
}

function share(fen: number, perMille: number): number {
  return Math.round((fen * perMille) / 1000);
}
