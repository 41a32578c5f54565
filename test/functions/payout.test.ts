// The payout worker takes two kinds of message: a pot to serve, and an entry of the public list whose days
// are over. What is neither is tried again and ends among the dead letters.
import { expect, test } from 'vitest';
import { budgetId, entitlementId } from '../../shared/domain/ids.ts';
import { localCloud } from '../cloud/local-cloud.ts';

const policyKey = 'ui.hiring-expansion';

test('a pot and an entry are worked on, repeated ones too, and nothing else is', async () => {
  Object.assign(process.env, (await localCloud()).env);
  const { handler } = await import('../../functions/payout.ts');
  const entry = { entitlementId: entitlementId(policyKey, '91450100MA5K00000X', '2025'), n: 1 };
  const bodies = [
    { budgetId: budgetId(policyKey, 2026, '450000') },
    { ...entry, offer: 1 },
    { ...entry, offer: 1 },
    entry,
  ];
  const Records = bodies.map((body, index) => ({
    messageId: `message-${index}`,
    body: JSON.stringify(body),
  }));
  expect(await handler({ Records })).toEqual({
    batchItemFailures: [{ itemIdentifier: 'message-3' }],
  });
});
