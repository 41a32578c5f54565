// Starts the workflow of a sweep. The name of a run says which start of which sweep it is, so that the
// same start asked for twice is one run.
import { ExecutionAlreadyExists, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { SweepId } from '../domain/ids.ts';

export type SweepStart = { sweepId: SweepId; attempt: number };

export type WorkflowGateway = {
  /** Starts that run, if it was not started before. */
  startSweep(start: SweepStart): Promise<void>;
};

export function workflowGateway(client: SFNClient, stateMachineArn: string): WorkflowGateway {
  return {
    async startSweep({ sweepId, attempt }) {
      try {
        await client.send(
          new StartExecutionCommand({
            stateMachineArn,
            name: `${sweepId}-${attempt}`,
            input: JSON.stringify({ sweepId, attempt }),
          }),
        );
      } catch (error) {
        if (!(error instanceof ExecutionAlreadyExists)) throw error;
      }
    },
  };
}
