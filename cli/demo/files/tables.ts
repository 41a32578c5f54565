// Every file of the demo registry, in the order in which they are best imported: who the firms are
// first, then what each department knows of them.
import { electricity, meters } from '../facts/electricity.ts';
import { disabled, employers } from '../facts/employers.ts';
import { filings } from '../facts/filings.ts';
import { graduates, helpedPersons, hires, veterans } from '../facts/hires.ts';
import { incomeTax } from '../facts/income-tax.ts';
import { firstSets, industryLists } from '../facts/industry-lists.ts';
import { contributions, headcounts, unemployment } from '../facts/insurance.ts';
import { bankLoans, regulatedLoans } from '../facts/loans.ts';
import { paid } from '../facts/paid.ts';
import { civilAffairs, credit, registration } from '../facts/registration.ts';
import { aboveScale, annual, output } from '../facts/statistics.ts';
import { taxpayers } from '../facts/taxpayers.ts';
import { taxYears } from '../facts/tax-years.ts';
import { certificates, highTech } from '../facts/technology.ts';
import { epidemic, exportCredit, rents, warehouses } from '../facts/trade-and-land.ts';
import type { Table } from './table.ts';

export const tables: readonly Table[] = [
  registration,
  civilAffairs,
  credit,
  annual,
  aboveScale,
  output,
  taxpayers,
  filings,
  incomeTax,
  taxYears,
  contributions,
  headcounts,
  unemployment,
  employers,
  hires,
  graduates,
  veterans,
  helpedPersons,
  disabled,
  certificates,
  highTech,
  industryLists,
  firstSets,
  bankLoans,
  regulatedLoans,
  paid,
  exportCredit,
  warehouses,
  electricity,
  meters,
  rents,
  epidemic,
];
