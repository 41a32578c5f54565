// The mailbox of the local cloud: every mail it took, newest first. Nothing leaves this machine.
import { createServer, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { mailboxPage } from './mailbox-page.ts';

const mailSchema = z.object({
  Source: z.string(),
  To: z.array(z.string()),
  Subject: z.string().nullish(),
  BodyText: z.string().nullish(),
  BodyHtml: z.string().nullish(),
  Timestamp: z.number(),
});
const answerSchema = z.object({ messages: z.record(z.string(), z.array(mailSchema)) });

export type Mail = z.infer<typeof mailSchema>;

/** Serves the page on the port; the caller closes it. */
export async function startMailbox(port: number, cloudEndpoint: string): Promise<Server> {
  const server = createServer(
    (request, response) => void answer(cloudEndpoint, request.url ?? '/', response),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

async function answer(cloudEndpoint: string, url: string, response: ServerResponse): Promise<void> {
  try {
    const search = new URL(url, 'http://mailbox').searchParams.get('search') ?? '';
    const html = mailboxPage(await readMails(cloudEndpoint), search);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  } catch (error) {
    response.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(`信箱读不出来 The mailbox cannot be read: ${String(error)}\n`);
  }
}

/** Every mail that was sent, newest first. */
export async function readMails(cloudEndpoint: string): Promise<Mail[]> {
  const answer = await fetch(`${cloudEndpoint}/_ministack/ses/messages`);
  const { messages } = answerSchema.parse(await answer.json());
  return Object.values(messages)
    .flat()
    .toSorted((a, b) => b.Timestamp - a.Timestamp);
}
