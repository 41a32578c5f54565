// The `zhida` command: one file a command, this one only lists them.
import { Command } from 'commander';
import { registerAdvise } from './advise.ts';
import { registerBudget } from './budget.ts';
import { registerCases } from './cases.ts';
import { registerDemo } from './demo.ts';
import { registerDocs } from './docs.ts';
import { registerExplain } from './explain.ts';
import { registerFacts } from './facts.ts';
import { registerPayees } from './payees.ts';
import { registerPeople } from './people.ts';
import { registerPolicies } from './policies.ts';
import { reportFault } from './report.ts';
import { registerSeed } from './seed.ts';
import { registerTrace } from './trace.ts';

const program = new Command('zhida').description('直达：政策找企业 Subsidies that find the firm');
const commands = [
  registerFacts,
  registerCases,
  registerPolicies,
  registerExplain,
  registerAdvise,
  registerTrace,
  registerBudget,
  registerPayees,
  registerPeople,
  registerDemo,
  registerSeed,
  registerDocs,
];
for (const register of commands) register(program);

try {
  await program.parseAsync();
} catch (error) {
  reportFault(error);
}
