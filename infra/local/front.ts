// What a person's browser reaches: the pages at one plain address, and the mailbox.
import type { Deployment } from './deploy.ts';
import { openMailbox } from './mailbox.ts';
import type { LocalCloud } from './ministack.ts';
import { places, type Ports } from './places.ts';
import { startProxy } from './proxy.ts';

export type Front = {
  readonly close: () => void;
  /** Writes down every mail, since the local cloud itself forgets them. */
  readonly keepMails: () => Promise<void>;
};

/** Opens both. */
export async function openFront(
  ports: Ports,
  cloud: LocalCloud,
  deployment: Deployment,
): Promise<Front> {
  const pages = await startProxy(ports.pages, deployment.apiEndpoint);
  const mailbox = await openMailbox(ports.mailbox, cloud.endpoint, places.mails);
  return {
    close: () => {
      for (const server of [pages, mailbox.server]) server.close().closeAllConnections();
    },
    keepMails: mailbox.keep,
  };
}
