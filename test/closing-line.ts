// The last line of every test run, alone and easy to find: how many passed, how many failed.
import type { Reporter, TestModule } from 'vitest/node';

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) => {
      const tests = [...module.children.allTests()].map((test) => test.result().state);
      const broken = module.errors().length > 0 && !tests.includes('failed');
      return broken ? [...tests, 'failed'] : tests;
    });
    const count = (state: string): number => states.filter((one) => one === state).length;
    process.once('exit', () => {
      process.stdout.write(`${count('passed')} passed, ${count('failed')} failed\n`);
    });
  }
}
