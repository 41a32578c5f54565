// Who did something: a signed-in person, the enterprise itself, a policy that confirms by itself, or a
// named worker of the system.
import { z } from 'zod';

export const Actor = z.union([
  z.templateLiteral(['person:', z.string()]),
  z.templateLiteral(['enterprise:', z.string()]),
  z.templateLiteral(['policy:', z.string()]),
  z.templateLiteral(['system:', z.string()]),
]);
export type Actor = z.infer<typeof Actor>;
