// What the first departments deliver to a new local cloud. The other files, which make many more
// offers, are written by `zhida demo registry` and loaded by `zhida facts import`.
import { type DemoFile, demoFiles } from './files/file-texts.ts';
import { defaultAsOf } from './files/registry.ts';

const seeded = [
  'SAMR-registration',
  'MCA-registration',
  'COURT-credit',
  'STAT-annual',
  'STA-taxpayers',
  'MOHRSS-hires',
  'EDU-graduates',
  'MVA-veterans',
  'ARA-helped',
  'BANK-loans',
  'NFRA-loans',
  'MOF-paid',
  'NRB-warehouses',
].map((name) => `${name}.csv`);

/** The files of a demo registry that `npm start` loads. */
export function seededFiles(firms: number, seed: number): DemoFile[] {
  const files = demoFiles({ firms, seed, asOf: defaultAsOf });
  return files.filter(({ fileName }) => seeded.includes(fileName));
}
