// How long a changed fact takes to become a mail: 200 changes through the API of the stack deployed
// into a local cloud of its own, one after the other, timed from the call to the mailbox.
import type { Deps } from '../shared/deps.ts';
import { firmsInOrder, type JourneyFirm } from '../test/journey/firms.ts';
import { graduate } from '../test/journey/graduate.ts';
import { until } from '../test/journey/until.ts';
import type { Row } from './bench.ts';
import { deployedBench } from './deployed-bench.ts';
import { latencies } from './mail-latency.ts';
import { quantiles } from './quantiles.ts';

const changes = 200;
const firmsUsed = 20;
const waitSecondsMax = 30;

export async function factToMail(): Promise<Row[]> {
  const bench = await deployedBench(60);
  try {
    const firms = await firmsInOrder(bench.deps, 'hr.hires', '45', firmsUsed);
    const calledAt: { mail: string; at: number }[] = [];
    for (let change = 0; change < changes; change += 1) {
      const firm = firms[change % firms.length];
      if (!firm) throw new Error('no firm to change');
      const hires = Array.from({ length: Math.floor(change / firms.length) + 1 }, (_, index) =>
        graduate(`${firm.uscc}-${index}`),
      );
      const before = await noticesOf(bench.deps, firm);
      calledAt.push({ mail: firm.mail, at: Date.now() / 1000 });
      await bench.putFacts('MOHRSS', firm.uscc, { 'hr.hires': hires });
      await until(async () => (await noticesOf(bench.deps, firm)) > before, waitSecondsMax);
    }
    const seconds = await latencies(bench.endpoint, calledAt);
    return [
      { bench: 'changed fact to mail', changes, unit: 's', ...quantiles(seconds) },
      { bench: 'target', changes, unit: 's', p50: 2, p95: 5, max: Number.NaN },
    ];
  } finally {
    await bench.end();
  }
}

async function noticesOf(deps: Deps, { uscc }: JourneyFirm): Promise<number> {
  const entitlements = await deps.entitlements.ofEnterprise(uscc);
  const hiring = entitlements.find((one) => one.policyKey === 'ui.hiring-expansion');
  const file = hiring && (await deps.entitlements.file(hiring.id));
  return (file?.notices ?? []).filter((notice) => notice.state === 'sent').length;
}
