// Mail leaves as one raw message per notice, so that List-Unsubscribe and both alternatives (plain
// and HTML) are ours. Composing is nodemailer's job, sending is SES's.
import { SendRawEmailCommand, type SESClient } from '@aws-sdk/client-ses';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';

export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Where one click (RFC 8058) stops further mail of this kind. */
  unsubscribeUrl?: string;
};

/** The provider will never take this message to that address: trying again is no use. */
export type MailRefusal = { refusedBecause: string };

export type MailGateway = {
  /** Hands one message over and answers the provider's reference for it, or why it never will. */
  send(mail: Mail): Promise<string | MailRefusal>;
};

export function mailGateway(client: SESClient, from: string): MailGateway {
  return {
    async send(mail) {
      const Data = await renderMail(mail, from);
      const Destinations = [mail.to];
      try {
        const answer = await client.send(
          new SendRawEmailCommand({ Source: from, Destinations, RawMessage: { Data } }),
        );
        return answer.MessageId ?? '';
      } catch (error) {
        const refusedBecause = refusalIn(error);
        if (refusedBecause) return { refusedBecause };
        throw error;
      }
    },
  };
}

const refusals = ['MessageRejected', 'InvalidParameterValue'];

/**
 * The name of an answer that stays the same however often one asks (SES API, SendRawEmail, Errors).
 * An identity that is not verified yet is our own setup, and worth another try.
 */
function refusalIn(error: unknown): string | undefined {
  if (!(error instanceof Error) || !refusals.includes(error.name)) return undefined;
  return /not verified/i.test(error.message) ? undefined : error.name;
}

/** The bytes of the message (RFC 5322). */
export async function renderMail(mail: Mail, from: string): Promise<Uint8Array> {
  const composer = new MailComposer({
    from: { name: 'Zhida 直达', address: from },
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    ...(mail.unsubscribeUrl && {
      list: { unsubscribe: { url: mail.unsubscribeUrl, comment: 'unsubscribe' } },
      headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    }),
  });
  return composer.compile().build();
}
