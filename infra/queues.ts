// The queues between the workers. Each work queue hands a message that failed five times to a
// dead-letter queue, which keeps it longer than the work queue would have.
import { Duration } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { makeDead } from './dead-queue.ts';
import type { Parameters } from './parameters.ts';

const triesMax = 5;
const retention = Duration.days(4);

export type WorkName = 'match' | 'notify' | 'payout' | 'ingest';

export type Queues = {
  readonly work: Readonly<Record<WorkName, Queue>>;
  /** Where the relay puts a record it cannot route, and the clock a run that failed. */
  readonly dead: Queue;
  readonly deadLetters: readonly Queue[];
};

/** Makes the work queues, a dead-letter queue for each, and the relay's own. */
export function makeQueues(scope: Construct, key: Key, parameters: Parameters): Queues {
  const dead = makeDead(scope, 'RelayDead', key);
  const deadLetters = [dead];
  const make = (id: string): Queue => {
    const own = makeDead(scope, `${id}Dead`, key);
    deadLetters.push(own);
    return new Queue(scope, id, {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      retentionPeriod: retention,
      visibilityTimeout: Duration.seconds(parameters.retryDelaySeconds.valueAsNumber),
      deadLetterQueue: { queue: own, maxReceiveCount: triesMax },
    });
  };
  return {
    work: {
      match: make('Match'),
      notify: make('Notify'),
      payout: make('Payout'),
      ingest: make('Ingest'),
    },
    dead,
    deadLetters,
  };
}
