// Asks the machine about ports: is this one free, which one is.
import { createServer, type AddressInfo, type Server } from 'node:net';

const loopback = '127.0.0.1';

/** Whether nothing listens on the port of this machine's own address. */
export async function isFree(port: number): Promise<boolean> {
  try {
    await close(await listen(port));
    return true;
  } catch {
    return false;
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = await listen(0);
  const address: AddressInfo | string | null = server.address();
  await close(server);
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

function listen(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, loopback, () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
