// Refusals as machines read them: RFC 9457 problem details, with the code as the type's last part.
import type { SpokenRefusal } from './refusals.ts';
import type { Ask } from './context.ts';

/** The refusal as `application/problem+json`. */
export function problem(c: Ask, spoken: SpokenRefusal): Response {
  const body = {
    type: `urn:zhida:problem:${spoken.code}`,
    title: spoken.what,
    status: spoken.status,
    detail: `${spoken.why}${spoken.todo}`,
    instance: c.req.path,
    code: spoken.code,
    requestId: c.get('requestId'),
    ...(spoken.errors.length > 0 && { errors: spoken.errors }),
  };
  return c.body(JSON.stringify(body), spoken.status, {
    'content-type': 'application/problem+json; charset=utf-8',
  });
}
