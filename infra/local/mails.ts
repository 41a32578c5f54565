// The mails that the local cloud took. It sends none of them on; it lists them.
import { z } from 'zod';

/** A mail as the local cloud keeps it. */
export const mailSchema = z.object({
  MessageId: z.string(),
  Source: z.string(),
  To: z.array(z.string()),
  Subject: z.string().nullish(),
  BodyText: z.string().nullish(),
  BodyHtml: z.string().nullish(),
  Timestamp: z.number(),
});
const answerSchema = z.object({ messages: z.record(z.string(), z.array(mailSchema)) });

export type Mail = z.infer<typeof mailSchema>;

/** Every mail that was sent since the local cloud started, newest first. */
export async function readMails(cloudEndpoint: string): Promise<Mail[]> {
  const answer = await fetch(`${cloudEndpoint}/_ministack/ses/messages`);
  const { messages } = answerSchema.parse(await answer.json());
  return Object.values(messages)
    .flat()
    .toSorted((a, b) => b.Timestamp - a.Timestamp);
}
