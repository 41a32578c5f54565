// What the firms of the year, and those who object, do about offers on the day they are told.
import { confirmEntitlement } from '../../../shared/commands/confirm-entitlement.ts';
import { decideObjection } from '../../../shared/commands/decide-objection.ts';
import { declineEntitlement } from '../../../shared/commands/decline-entitlement.ts';
import { objectToEntry } from '../../../shared/commands/object-to-entry.ts';
import { renewConsent } from '../../../shared/commands/renew-consent.ts';
import type { Instalment } from '../../../shared/domain/entitlement.ts';
import { entryOf } from '../../../shared/domain/public-entry.ts';
import type { EntitlementFile } from '../../../shared/store/entitlements.ts';
import { ok } from '../paid-batch.ts';
import { lastFour, type World } from '../world.ts';
import { correctedNumber, usccOf } from './registered.ts';
import type { Story } from './stories.ts';

/** Answers everything of the firm that waits for an answer. */
export async function answer(world: World, story: Story, month: string): Promise<void> {
  const uscc = usccOf(story.number);
  const firm = await world.deps.enterprises.file(uscc);
  for (const id of firm?.entitlements ?? []) {
    const file = await world.deps.entitlements.file(id);
    for (const instalment of file?.instalments ?? []) {
      if (file) await answerOne(world, story, month, { file, instalment });
    }
  }
}

type Told = { file: EntitlementFile; instalment: Instalment };

async function answerOne(
  world: World,
  story: Story,
  month: string,
  { file, instalment }: Told,
): Promise<void> {
  const { deps } = world;
  const { entitlementId, n, offer, state, policyKey, uscc } = instalment;
  const actor = `enterprise:${uscc}` as const;
  const key = { entitlementId, n, actor };
  if (state === 'returned') {
    const renewal = { ...key, lastFour: correctedNumber.slice(-4) };
    if (month >= '2026-05') ok(await renewConsent(deps, renewal));
    return;
  }
  if (state !== 'noticed' || story.isSilent) return;
  if (story.declines?.includes(`${policyKey} ${month}`)) {
    ok(await declineEntitlement(deps, { ...key, offer, reason: '' }));
    return;
  }
  if (await isLeftToTheList(world, story, month, { file, instalment })) return;
  const digits = story.number === 14 && month >= '2026-05' ? correctedNumber.slice(-4) : lastFour;
  const clicked = await confirmEntitlement(deps, { ...key, offer, lastFour: digits });
  const isWithoutAccount = !clicked.ok && clicked.code === 'confirm.no-account';
  if (!clicked.ok && !isWithoutAccount) throw new Error(`${story.about}: ${clicked.code}`);
}

/** What confirms itself needs no click; of firm 16 it is objected to in July, of 17 in October. */
async function isLeftToTheList(
  { deps }: World,
  { number }: Story,
  month: string,
  { file, instalment }: Told,
): Promise<boolean> {
  const entry = entryOf(file.publicEntries, instalment);
  if (!entry?.confirmsItself) return false;
  const isUpheld = number === 16 && month === '2026-07';
  const isDismissed = number === 17 && month === '2026-10';
  if (isUpheld || isDismissed) {
    const { entitlementId, n } = instalment;
    const said = { entitlementId, n, by: 'public', text: `${month} 示例异议` } as const;
    const { id } = ok(await objectToEntry(deps, said));
    const verdict = isUpheld ? ('upheld' as const) : ('dismissed' as const);
    ok(await decideObjection(deps, { id, verdict, reason: '核查', actor: 'person:reviewer' }));
  }
  return true;
}
