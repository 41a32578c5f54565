// Run as a program of its own, in whatever zone and locale its environment says: prints the hash of the
// same batch in every payment format.
import { formatOf, paymentFormats } from '../../shared/commands/bank-file/formats.ts';
import { sha256 } from '../../shared/domain/hash.ts';
import { linesOf, orderOf } from './orders.ts';

const hashes = paymentFormats.map(({ key }): [string, string] => {
  const bytes = formatOf(key)?.render(orderOf(linesOf(120)));
  return [key, bytes?.ok ? sha256(bytes.value) : 'refused'];
});
const zone = new Intl.DateTimeFormat().resolvedOptions();
const told = {
  zone: zone.timeZone,
  locale: zone.locale,
  hashes: Object.fromEntries<string>(hashes),
};
process.stdout.write(JSON.stringify(told));
