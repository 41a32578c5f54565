// The filter bar of a list: a plain form whose answer is an address that can be kept. Its file is the
// same list in the same order.
import type { FC } from 'hono/jsx';
import { divisionPath } from '../../../shared/domain/division.ts';
import type { Ask } from '../context.ts';
import { divisionChoices, hrefWith, textAsked } from '../list-query.ts';
import type { Reach } from '../reach.ts';
import type { View } from '../view.ts';
import { listWords as words } from '../words/list-words.ts';
import type { Text } from '../words/words.ts';

export type Filter = {
  readonly name: string;
  readonly label: Text;
  readonly value: string;
  /** Where it is chosen instead of typed: values with their words. */
  readonly choices?: readonly (readonly [value: string, label: string])[];
  readonly hint?: Text;
};

/** The filter by division, within what the reader reaches. */
export function divisionFilter(reach: Reach, chosen: string): Filter {
  const choices = divisionChoices(reach, chosen).map((code) => [code, divisionPath(code)] as const);
  return { name: 'division', label: words.division, value: chosen, choices };
}

/** A filter of which one value, or all of them, can be chosen. */
export function choiceFilter(
  view: View,
  c: Ask,
  name: string,
  label: Text,
  choices: readonly (readonly [value: string, label: string])[],
): Filter {
  const all = ['', view.say(words.all)] as const;
  return { name, label, value: textAsked(c, name), choices: [all, ...choices] };
}

/** `noFile` where what is filtered is no list that can leave as a file. */
export const FilterBar: FC<{
  c: Ask;
  view: View;
  filters: readonly Filter[];
  noFile?: boolean;
}> = ({ c, view, filters, noFile }) => (
  <form
    class={filters.length === 0 ? 'filters alone' : 'card filters'}
    method="get"
    action={c.req.path}
    aria-label={view.say(words.filters)}
  >
    {filters.map((filter) => (
      <FilterField view={view} filter={filter} />
    ))}
    <div class="row">
      {filters.length === 0 ? null : (
        <>
          <button class="primary">{view.say(words.apply)}</button>
          <a class="button" href={c.req.path}>
            {view.say(words.clear)}
          </a>
        </>
      )}
      {noFile ? null : (
        <a class="button" href={hrefWith(c, { format: 'csv', cursor: undefined })}>
          {view.say(words.export)}
        </a>
      )}
    </div>
  </form>
);

const FilterField: FC<{ view: View; filter: Filter }> = ({
  view,
  filter: { name, label, value, choices, hint },
}) => (
  <div class="field">
    <label for={`by-${name}`}>{view.say(label)}</label>
    {choices ? (
      <select id={`by-${name}`} name={name}>
        {choices.map(([choice, text]) => (
          <option value={choice} selected={choice === value}>
            {text}
          </option>
        ))}
      </select>
    ) : (
      <input
        id={`by-${name}`}
        name={name}
        value={value}
        maxlength={100}
        autocomplete="off"
        placeholder={hint && view.say(hint)}
      />
    )}
  </div>
);
