// The hash that two people sign is the hash of the same bytes wherever and whenever they are rendered.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { paymentFormats } from '../../shared/commands/bank-file/formats.ts';

const program = fileURLToPath(new URL('./print-hashes.ts', import.meta.url));
const zones = ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'];
const locales = ['zh-CN', 'de-DE'];
const Told = z.object({
  zone: z.string(),
  locale: z.string(),
  hashes: z.record(z.string(), z.string()),
});

test('three time zones and two locales give one hash for each format', async () => {
  const places = zones.flatMap((zone) => locales.map((locale) => ({ zone, locale })));
  const told = [];
  for (const place of places) told.push(await hashesIn(place));
  expect(told.map(({ zone, locale }) => ({ zone, locale }))).toEqual(places);
  for (const { key } of paymentFormats) {
    const hashes = new Set(told.map(({ hashes }) => hashes[key]));
    expect([...hashes]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  }
});

async function hashesIn({ zone, locale }: { zone: string; locale: string }) {
  const lang = `${locale.replace('-', '_')}.UTF-8`;
  const env = { ...process.env, TZ: zone, LANG: lang, LC_ALL: lang };
  const { stdout } = await promisify(execFile)(process.execPath, [program], { env });
  return Told.parse(JSON.parse(stdout));
}
