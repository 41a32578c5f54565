// Large files on their way, beside the deliveries that they become, and how to bring one.
import type { FC } from 'hono/jsx';
import type { Upload } from '../../../../shared/domain/upload.ts';
import type { View } from '../../view.ts';
import { registerWords } from '../../words/register-words.ts';
import { uploadWords as words } from '../../words/upload-words.ts';
import { sourceText } from '../enterprises/fact-table.tsx';
import { List, totalText } from '../list.tsx';
import { timeText } from '../texts.ts';
import { FixLink, progressText, StateTag } from './delivery-state.tsx';

export const Uploads: FC<{ view: View; uploads: readonly Upload[] }> = ({ view, uploads }) =>
  uploads.length === 0 ? null : (
    <section class="card">
      <h2>{view.say(words.uploadsTitle)}</h2>
      <List
        view={view}
        caption={totalText(view, uploads.length)}
        rows={uploads}
        columns={[
          { label: words.requestedAt, cell: (one) => timeText(one.requestedAt) },
          {
            label: registerWords.fileName,
            cell: (one) => <a href={`/deliveries/${one.id}`}>{one.fileName}</a>,
          },
          { label: registerWords.source, cell: (one) => sourceText(view, one.source) },
          { label: registerWords.state, cell: (one) => <StateTag view={view} thing={one} /> },
          { label: words.progress, cell: (one) => progressText(view, one) },
          { label: words.rows, cell: (one) => one.rows, isNumber: true },
          { label: registerWords.firms, cell: (one) => one.firms, isNumber: true },
          { label: registerWords.changed, cell: (one) => one.firmsChanged, isNumber: true },
          { label: words.refused, cell: (one) => one.errorCount, isNumber: true },
          { label: registerWords.toFix, cell: (one) => <FixLink view={view} thing={one} /> },
        ]}
      />
    </section>
  );

const example =
  'POST /v1/uploads\n{"source": "SAMR", "fileName": "annual.csv", "sizeBytes": 73400320, "accept": "good"}';

/** How a file is brought that is too large for a form. */
export const LargeFiles: FC<{ view: View }> = ({ view }) => (
  <details class="card">
    <summary>{view.say(words.largeTitle)}</summary>
    <p>{view.say(words.largeTerminal)}</p>
    <pre tabindex={0}>npm run -s zhida -- facts import FILE --accept good</pre>
    <p>{view.say(words.largeProgram)}</p>
    <pre tabindex={0}>{example}</pre>
  </details>
);
