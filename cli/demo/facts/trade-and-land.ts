// What commerce, natural resources, state assets and health say of a demo firm: export credit
// insurance, storage land, a state landlord, and its county in the epidemic.
import { dayParts } from '../../../shared/domain/day.ts';
import { Draws } from '../draws.ts';
import { drawsOf, type Firm, isIn, tells } from '../firm/firm.ts';
import { members, plain } from '../files/table.ts';

const areas = [900, 3000, 5999, 6000, 9000, 16_000] as const;
const taxes = [400, 600, 900, 1200] as const;

export const exportCredit = members('COM', 'export-credit', exportCreditOf, {
  'com.exportCredit.id': ({ id }) => id,
  'com.exportCredit.year': ({ year }) => year,
  'com.exportCredit.market': ({ market }) => market,
  'com.exportCredit.premiumPaidFen': ({ premiumFen }) => premiumFen,
});

export const warehouses = members('NRB', 'warehouses', warehousesOf, {
  'res.warehouses.id': ({ id }) => id,
  'res.warehouses.facilityAreaM2': ({ area }) => area,
  'res.warehouses.landM2': ({ area, extra }) => area + extra,
  'res.warehouses.annualTaxFenPerM2': ({ taxFenPerM2 }) => taxFenPerM2,
  'res.warehouses.bulkGoods': ({ isBulk }) => isBulk,
});

export const rents = plain('SASAC', 'rents', rentOf, {
  'rent.stateOwnedLandlord': ({ isState }) => isState,
  'rent.monthlyFen': ({ monthlyFen }) => monthlyFen,
  'rent.monthsRentedInYear': ({ months }) => months,
});

/** The same for every firm of a county. */
export const epidemic = plain(
  'HEALTH',
  'epidemic',
  ({ seed, divisionCode }) => new Draws(seed, 'county', Number(divisionCode)).percent(35),
  { 'epi.midHighRisk2022': (wasAtRisk) => wasAtRisk },
);

/** Known of enterprises that make or trade. */
function exportCreditOf(firm: Firm) {
  if (firm.kind !== 'enterprise' || !isIn(firm, 'C', 'F51')) return undefined;
  const draws = drawsOf(firm, 'export');
  if (!tells(firm, 'exporter') && !draws.percent(6)) return [];
  const { year } = dayParts(firm.asOf);
  return [year - 2, year - 1, year]
    .map((of) => ({
      id: `YLEX${firm.index}-${of}`,
      year: of,
      market: draws.percent(60) ? 'traditional' : 'emerging',
      premiumFen: draws.whole(5, 300) * 100_000,
    }))
    .filter((one) => one.year >= dayParts(firm.establishedOn).year);
}

/** Known of transport and storage. */
function warehousesOf(firm: Firm) {
  if (!isIn(firm, 'G')) return undefined;
  const draws = drawsOf(firm, 'warehouses');
  if (!isIn(firm, 'G59') && !draws.percent(10)) return [];
  return Array.from({ length: draws.whole(1, 3) }, (_, place) => ({
    id: `YLWH${firm.index}-${place + 1}`,
    area: tells(firm, 'warehouse') && place === 0 ? 9000 : draws.pick(areas),
    extra: draws.whole(200, 4000),
    taxFenPerM2: draws.pick(taxes),
    isBulk: draws.percent(70),
  }));
}

/** Known of firms that rent a shop or an office: two in five of the tertiary sector. */
function rentOf(firm: Firm) {
  const draws = drawsOf(firm, 'rent');
  const rents = draws.percent(40) && !isIn(firm, 'A', 'B', 'C', 'D', 'E');
  if (!rents && !tells(firm, 'restaurant')) return undefined;
  return {
    isState: tells(firm, 'restaurant') || draws.percent(35),
    monthlyFen: draws.whole(15, 60) * 10_000 * Math.min(firm.staff, 60),
    months: draws.percent(80) ? 12 : draws.whole(1, 11),
  };
}
