// The policy schema as JSON Schema (draft 2020-12), for editors and other programs. It says what a
// policy file looks like; what its texts refer to is checked only by `parsePolicy`.

import { z } from 'zod';
import { policySchema } from './policy.ts';

/** The schema as JSON text, the same bytes each time. */
export function policyJsonSchema(): string {
  const schema = z.toJSONSchema(policySchema, { unrepresentable: 'any', io: 'input' });
  const titled = { title: 'Zhida policy 直达政策', ...schema };
  return `${JSON.stringify(titled, null, 2)}\n`;
}
