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

/** To walk through one index; given on the index of firms alone. */
export const walkActions = ['dynamodb:Scan'];

/** To start a run of a workflow. */
export const startActions = ['states:StartExecution'];

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

/** To watch and end the runs of a map's items. */
export const mapActions = ['states:DescribeExecution', 'states:StopExecution'];

/** To set up the delivery of a workflow's log, which is asked for without a resource. */
export const logDeliveryActions = [
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
];
