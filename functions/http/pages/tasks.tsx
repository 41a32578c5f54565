// The tasks on the first page as a table: what, how many, for how much, what to do.
import type { FC } from 'hono/jsx';
import { divisionPath } from '../../../shared/domain/division.ts';
import { yuanText } from '../../../shared/domain/money.ts';
import type { Task } from '../home-tasks.ts';
import type { View } from '../view.ts';
import { roleWords } from '../words/shell-words.ts';
import { homeWords as words, taskWords } from '../words/task-words.ts';
import { List } from './list.tsx';
import { Empty } from './parts.tsx';

export const Tasks: FC<{ view: View; tasks: readonly Task[] }> = ({ view, tasks }) => {
  const waiting = tasks.filter((task) => task.n > 0);
  if (waiting.length === 0) {
    return <Empty view={view} title={words.nothing} why={words.nothingWhy} />;
  }
  return (
    <section class="card">
      <h2>{view.say(words.waiting)}</h2>
      <List
        view={view}
        caption={view.say(words.asNow)}
        rows={waiting}
        columns={[
          {
            label: words.task,
            cell: (task) => <a href={task.href}>{view.say(taskWords[task.name].what)}</a>,
          },
          { label: words.count, cell: (task) => countText(view, task), isNumber: true },
          {
            label: words.sum,
            cell: ({ sumFen }) => (sumFen === undefined ? '' : yuanText(sumFen)),
            isNumber: true,
          },
          { label: words.role, cell: (task) => view.say(roleWords[task.role]) },
          { label: words.division, cell: (task) => divisionPath(task.division) },
          { label: words.todo, cell: (task) => view.say(taskWords[task.name].todo) },
        ]}
      />
    </section>
  );
};

function countText(view: View, { n, isMore }: Task): string {
  const text = n.toLocaleString('en-US');
  return isMore ? view.say(words.atLeast, { n: text }) : text;
}
