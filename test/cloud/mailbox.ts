// Reads the mailbox of a local cloud.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Mail, readMails } from '../../infra/local/mails.ts';

/** Every mail to the address, oldest first. */
export async function mailsTo(endpoint: string, address: string): Promise<Mail[]> {
  const mails = await readMails(endpoint);
  return mails.filter((mail) => mail.To.includes(address)).toReversed();
}

/** Waits for the n-th mail to the address; throws when it does not come in time. */
export async function mailTo(
  endpoint: string,
  address: string,
  n = 1,
  waitSecondsMax = 60,
): Promise<Mail> {
  const lastAt = Date.now() + waitSecondsMax * 1000;
  while (Date.now() < lastAt) {
    const mail = (await mailsTo(endpoint, address))[n - 1];
    if (mail !== undefined) return mail;
    await sleep(100);
  }
  throw new Error(`no mail number ${n} came to ${address} within ${waitSecondsMax} s`);
}
