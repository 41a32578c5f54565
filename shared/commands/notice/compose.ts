// The notice of one offer: reads the version of the policy and the decision that it rests on, and puts
// them into words.
import { z } from 'zod';
import { policyFromText } from '../../../rules/policy-text.ts';
import type { Verdict } from '../../../rules/verdict.ts';
import type { Instalment } from '../../domain/entitlement.ts';
import type { PublicEntry } from '../../domain/public-entry.ts';
import type { EntitlementFile } from '../../store/entitlements.ts';
import type { Deps } from '../../deps.ts';
import { decisionFileName } from '../match/decide-entitlement.ts';
import { noticeWords, type Words } from './notice-words.ts';

export type Composition = {
  file: EntitlementFile;
  instalment: Instalment;
  url: string;
  code: string;
  deadlineOn: string;
  listing: PublicEntry | undefined;
};

/** Subject, plain text and HTML of the notice of one offer. */
export async function composeNotice(deps: Deps, wanted: Composition): Promise<Words> {
  const { entitlement } = wanted.file;
  const version = await deps.policies.version(entitlement.policyKey, entitlement.policyNumber);
  if (!version) throw new Error(`version ${entitlement.policyNumber} of the policy is gone`);
  const verdict = await readVerdict(deps, wanted.instalment.decisionHash);
  const { id, enterpriseName, uscc, pays, paidTo } = entitlement;
  const { url, code, deadlineOn, instalment, listing } = wanted;
  const offered = {
    enterpriseName,
    uscc,
    reference: `${id}-${instalment.n}`,
    pays,
    paidTo,
    url,
    code,
    deadlineOn,
    amountFen: instalment.amountFen,
    listing,
    codeUrl: `${deps.baseUrl}/e`,
  };
  return noticeWords(offered, policyFromText(version.text), verdict);
}

const Decision = z.object({ verdict: z.custom<Verdict>((value) => typeof value === 'object') });

async function readVerdict(deps: Deps, decisionHash: string): Promise<Verdict> {
  const bytes = await deps.files.get(decisionFileName(decisionHash));
  if (!bytes) throw new Error(`decision record ${decisionHash} is gone`);
  return Decision.parse(JSON.parse(new TextDecoder().decode(bytes))).verdict;
}
