// Work is handed from one worker to the next as small messages that carry keys, never facts or sums.
import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';

export type QueueName = 'match' | 'notify' | 'payout' | 'ingest' | 'dead';

export type QueueGateway = {
  send(queue: QueueName, message: object): Promise<void>;
  /** Sends all of them, ten at a time; a message that the queue refused is a fault. */
  sendAll(queue: QueueName, messages: readonly object[]): Promise<void>;
};

const batchSizeMax = 10;

export function queueGateway(
  client: SQSClient,
  urls: Readonly<Record<QueueName, string>>,
): QueueGateway {
  return {
    async send(queue, message) {
      const MessageBody = JSON.stringify(message);
      await client.send(new SendMessageCommand({ QueueUrl: urls[queue], MessageBody }));
    },
    async sendAll(queue, messages) {
      for (let from = 0; from < messages.length; from += batchSizeMax) {
        const Entries = messages.slice(from, from + batchSizeMax).map((message, index) => ({
          Id: String(index),
          MessageBody: JSON.stringify(message),
        }));
        const answer = await client.send(
          new SendMessageBatchCommand({ QueueUrl: urls[queue], Entries }),
        );
        const refused = answer.Failed ?? [];
        if (refused.length > 0) throw new Error(`${queue}: ${refused.length} messages refused`);
      }
    },
  };
}
