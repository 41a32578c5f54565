// Finding a firm by what somebody types.
import { expect, test } from 'vitest';
import { place, putFirm } from './objects.ts';
import { makeWorld } from './world.ts';

test('what is no credit code finds nothing, and the page says so', async () => {
  const world = await makeWorld();
  await putFirm(world.deps);
  const auditor = await world.signedIn('auditor', { role: 'auditor', division: place });
  const page = await (
    await auditor.get(`/enterprises?uscc=${encodeURIComponent('甲公司')}`)
  ).text();
  expect(page).toContain('“甲公司”不是有效的统一社会信用代码');
  expect(await (await auditor.get('/enterprises')).text()).not.toContain('不是有效的');
});
