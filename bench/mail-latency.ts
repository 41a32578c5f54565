// How long each call took to become a mail, told from the mailbox.
import { readMails } from '../infra/local/mails.ts';

/** The k-th call for an address is answered by the k-th mail to it. */
export async function latencies(
  endpoint: string,
  calledAt: readonly { mail: string; at: number }[],
): Promise<number[]> {
  const mails = (await readMails(endpoint)).toReversed();
  const used = new Set<string>();
  return calledAt.map(({ mail, at }) => {
    const found = mails.find(
      (one) => !used.has(one.MessageId) && one.To.includes(mail) && one.Timestamp >= at,
    );
    if (!found) throw new Error(`no mail came to ${mail}`);
    used.add(found.MessageId);
    return found.Timestamp - at;
  });
}
