// One question of matching: what this firm is due under this policy on this occasion, beside the
// policies it relates to.
import type { Occasion } from '../../../rules/occasions.ts';
import type { Policy } from '../../../rules/policy.ts';
import type { Related } from '../../../rules/verdict.ts';
import type { EnterpriseFile } from '../../domain/enterprise-file.ts';

/** Firm, policy, occasion, and the live policies by key. */
export type Asked = { firm: EnterpriseFile; policy: Policy; occasion: Occasion; related: Related };
