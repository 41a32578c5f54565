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

export type MailGateway = {
  /** Hands one message over and answers the provider's reference for it. */
  send(mail: Mail): Promise<string>;
};

export function mailGateway(client: SESClient, from: string): MailGateway {
  return {
    async send(mail) {
      const Data = await renderMail(mail, from);
      const answer = await client.send(
        new SendRawEmailCommand({
          Source: from,
          Destinations: [mail.to],
          RawMessage: { Data },
        }),
      );
      return answer.MessageId ?? '';
    },
  };
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
