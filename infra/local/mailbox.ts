// The mailbox of the local cloud: every mail it took, newest first. Nothing leaves this machine. The
// local cloud forgets its mails when it stops, so they are written down then and shown again.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { mailboxPage } from './mailbox-page.ts';
import { mailSchema, type Mail, readMails } from './mails.ts';

export type Mailbox = { readonly server: Server; readonly keep: () => Promise<void> };

/** Serves the mailbox as a page; `keep` writes its mails to the file they are read from. */
export async function openMailbox(
  port: number,
  cloudEndpoint: string,
  keptIn: string,
): Promise<Mailbox> {
  const kept = existsSync(keptIn)
    ? z.array(mailSchema).parse(JSON.parse(readFileSync(keptIn, 'utf8')))
    : [];
  const all = async (): Promise<Mail[]> => [...(await readMails(cloudEndpoint)), ...kept];
  const server = createServer((request, response) => void show(all, request.url ?? '/', response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const keep = async (): Promise<void> => {
    writeFileSync(keptIn, JSON.stringify(await all()));
  };
  return { server, keep };
}

async function show(
  mails: () => Promise<Mail[]>,
  url: string,
  response: ServerResponse,
): Promise<void> {
  try {
    const search = new URL(url, 'http://mailbox').searchParams.get('search') ?? '';
    const html = mailboxPage(await mails(), search);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  } catch (error) {
    response.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(`信箱读不出来 The mailbox cannot be read: ${String(error)}\n`);
  }
}
