// The plain address that stands in for the custom domain.
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort, isFree } from '../../../infra/local/ports.ts';
import { startProxy } from '../../../infra/local/proxy.ts';

const seen: { headers?: IncomingHttpHeaders; body?: string; url?: string | undefined } = {};
let api: Server;
let proxy: Server;
let address: string;

beforeAll(async () => {
  const [apiPort, port] = [await freePort(), await freePort()];
  api = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      Object.assign(seen, { headers: request.headers, url: request.url });
      seen.body = Buffer.concat(chunks).toString();
      response.writeHead(303, [
        ['set-cookie', 'one=1'],
        ['set-cookie', 'two=2'],
        ['location', '/next'],
      ]);
      response.end('gone on');
    });
  }).listen(apiPort, '127.0.0.1');
  proxy = await startProxy(port, `http://abc.execute-api.localhost:${apiPort}`);
  address = `http://localhost:${port}`;
});

afterAll(() => {
  for (const server of [api, proxy]) server.close().closeAllConnections();
});

test('a request arrives whole, under the host the API is known by', async () => {
  await fetch(`${address}/e?x=%2F`, { method: 'POST', body: '示例', redirect: 'manual' });
  expect(seen.url).toBe('/e?x=%2F');
  expect(seen.body).toBe('示例');
  expect(seen.headers?.host).toMatch(/^abc\.execute-api\.localhost:\d+$/);
  expect(seen.headers?.['x-forwarded-host']).toBe(new URL(address).host);
});

test('an answer comes back as it was given, both cookies with it', async () => {
  const answer = await fetch(address, { redirect: 'manual' });
  expect(answer.status).toBe(303);
  expect(answer.headers.getSetCookie()).toEqual(['one=1', 'two=2']);
  expect(answer.headers.get('location')).toBe('/next');
  expect(await answer.text()).toBe('gone on');
});

test('where the local cloud does not answer, the page says so', async () => {
  const lone = await freePort();
  const orphan = await startProxy(lone, `http://abc.execute-api.localhost:${await freePort()}`);
  const answer = await fetch(`http://localhost:${lone}/`);
  orphan.close();
  expect(answer.status).toBe(502);
  expect(await answer.text()).toContain('本地云没有回答');
});

test('a port that is listened on is not free', async () => {
  expect(await isFree(Number(new URL(address).port))).toBe(false);
  expect(await isFree(await freePort())).toBe(true);
});
