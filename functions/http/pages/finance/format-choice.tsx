// The choice of the format in which a batch is written for the bank.
import type { FC } from 'hono/jsx';
import { formatsFor } from '../../../../shared/commands/bank-file/formats.ts';
import type { View } from '../../view.ts';
import { financeWords as words } from '../../words/finance-words.ts';

/** The formats that a batch of the division can be frozen in, one of them chosen. */
export const FormatChoice: FC<{ view: View; division: string; chosen?: string | undefined }> = ({
  view,
  division,
  chosen,
}) => (
  <div class="field">
    <label for={`format-${division}`}>
      {view.say(words.format)}
      <span class="hint">{view.say(words.formatHint)}</span>
    </label>
    <select id={`format-${division}`} name="format">
      {formatsFor(division).map(({ key, title }) => (
        <option value={key} selected={key === chosen}>
          {view.say([title.zh, title.en])}
        </option>
      ))}
    </select>
  </div>
);
