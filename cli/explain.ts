// `zhida explain`: one firm, one policy, one day, as a person reads it and as JSON.
import type { Command } from 'commander';
import { type Wish, explain } from './explain-firm.ts';

export function registerExplain(program: Command): void {
  program
    .command('explain')
    .description('说明企业为什么符合或不符合一项政策 why a firm does or does not qualify')
    .requiredOption('--policy <key>', '政策编号或政策文件 policy key, or a policy file')
    .requiredOption('--facts <file>', '企业事实 JSON the firm’s facts as JSON')
    .requiredOption('--as-of <day>', '判断日期 day of the decision, YYYY-MM-DD')
    .option('--lang <lang>', 'zh 或 or en', 'zh')
    .option('--json', '输出 JSON print the verdict as JSON')
    .action(async (wish: Wish) => {
      process.exitCode = await explain(wish);
    });
}
