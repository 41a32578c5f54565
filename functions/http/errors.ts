// Every answer that is not a success: refusals as a page or as problem+json, and faults, which are
// logged with the request's id and shown without their insides.
import { HTTPException } from 'hono/http-exception';
import { refuse, type Refusal } from '../../shared/domain/outcome.ts';
import type { Ask } from './context.ts';
import { refusalPage } from './pages/refusal.tsx';
import { problem } from './problem.ts';
import { spokenRefusal } from './refusals.ts';

/** The answer to a refused request, as a page for people or as problem+json for programs. */
export function answerRefusal(c: Ask, refusal: Refusal): Response | Promise<Response> {
  const spoken = spokenRefusal(c.get('lang'), refusal);
  return isForPrograms(c) ? problem(c, spoken) : refusalPage(c, spoken);
}

/** The same for what is not there and for what the asker may not see. */
export function answerNotFound(c: Ask): Response | Promise<Response> {
  return answerRefusal(c, refuse(isForFirms(c) ? 'link.unknown' : 'request.not-found'));
}

/** Somebody without a session: pages lead to sign-in and back, everything else is refused. */
export function answerSignedOut(c: Ask): Response | Promise<Response> {
  if (c.req.method !== 'GET' || isForPrograms(c)) {
    return answerRefusal(c, refuse('request.signed-out'));
  }
  const url = new URL(c.req.url);
  return c.redirect(`/?returnTo=${encodeURIComponent(url.pathname + url.search)}`, 303);
}

/** The last resort: known exceptions become refusals, anything else is a fault and is logged. */
export function answerError(error: Error, c: Ask): Response | Promise<Response> {
  if (error instanceof HTTPException && error.status === 403) {
    return answerRefusal(c, refuse('request.foreign-origin'));
  }
  if (error instanceof HTTPException && error.status < 500) {
    return answerRefusal(c, refuse('request.malformed'));
  }
  const { name, message, stack } = error;
  const requestId = c.get('requestId');
  console.error(
    JSON.stringify({ level: 'error', requestId, path: c.req.path, name, message, stack }),
  );
  return answerRefusal(c, refuse('fault.unexpected'));
}

/** The pages that firms open by a link, where nobody signs in. */
function isForFirms(c: Ask): boolean {
  return c.req.path.startsWith('/e/');
}

function isForPrograms(c: Ask): boolean {
  return c.req.path.startsWith('/v1/');
}
