// What AWS calls the uses we make of it: of the table, its stream, and the queues.

/**
 * To read records by key and by index, and to write them in transactions, which need the right of
 * each of their parts. Never to read the whole table, nor to write around the versions.
 */
export const tableActions = [
  'dynamodb:GetItem',
  'dynamodb:Query',
  'dynamodb:ConditionCheckItem',
  'dynamodb:PutItem',
  'dynamodb:DeleteItem',
];

/** To follow the table's changes. */
export const streamActions = [
  'dynamodb:DescribeStream',
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'dynamodb:ListStreams',
];

/** To put a message into a queue. */
export const sendActions = ['sqs:SendMessage', 'sqs:GetQueueAttributes'];

/** To work a queue off. */
export const takeActions = [
  'sqs:ReceiveMessage',
  'sqs:DeleteMessage',
  'sqs:ChangeMessageVisibility',
  'sqs:GetQueueAttributes',
];
