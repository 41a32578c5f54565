// Stands in for the custom domain: one plain address on this machine, every request passed on to
// the HTTP API under the host name the local cloud knows it by.
import {
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';

/** Listens on the port and passes everything to the API; the caller closes it. */
export async function startProxy(port: number, apiEndpoint: string): Promise<Server> {
  const api = new URL(apiEndpoint);
  const server = createServer((incoming, outgoing) => passOn(api, incoming, outgoing));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

function passOn(api: URL, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const onward = request(
    {
      host: '127.0.0.1',
      port: api.port,
      method: incoming.method,
      path: incoming.url,
      headers: {
        ...incoming.headers,
        host: api.host,
        'x-forwarded-host': incoming.headers.host ?? '',
        'x-forwarded-proto': 'http',
      },
    },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(outgoing);
    },
  );
  onward.once('error', () => {
    if (!outgoing.headersSent)
      outgoing.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' });
    outgoing.end(
      '本地云没有回答，请看启动窗口。The local cloud does not answer; see its window.\n',
    );
  });
  outgoing.once('close', () => onward.destroy());
  incoming.pipe(onward);
}
