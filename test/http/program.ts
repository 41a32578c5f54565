// A department's program as the tests of the API need one: a key, firms that nobody used before, and
// calls that are signed with the key.
import { issueSourceToken } from '../../shared/commands/issue-source-token.ts';
import { usccCheck } from '../../shared/domain/uscc-check.ts';
import type { World } from './world.ts';

export const nanning = { 'reg.name': '示例甲公司', 'reg.divisionCode': '450103' };

let firms = 0;
/** A code that nobody has used before. */
export function newFirm(): string {
  firms += 1;
  const body = `91450103YL${String(firms).padStart(7, '0')}`;
  return `${body}${usccCheck(body)}`;
}

/** A key of a steward of that place and department. */
export async function keyFor(world: World, subject: string, division = '450100', source = 'SAMR') {
  const personId = await world.give(subject, { role: 'steward', division, source });
  const wish = { personId, label: '示例接口', lifeDays: 30 };
  const issued = await issueSourceToken(world.deps, wish, 'system:test');
  if (!issued.ok) throw new Error(issued.code);
  return issued.value;
}

/** Puts facts of a firm, signed with the key if there is one. */
export async function put(
  world: World,
  token: string | undefined,
  uscc: string,
  body: unknown,
): Promise<Response> {
  const headers = new Headers({ 'content-type': 'application/json', 'accept-language': 'en' });
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return world.app.request(`/v1/facts/${uscc}`, { method: 'PUT', headers, body: text });
}
