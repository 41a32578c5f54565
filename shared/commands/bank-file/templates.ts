// The banks whose layouts are configured: the door by which template files enter the code.
import { ColumnTemplate } from './column-template.ts';
import exampleLake from './templates/example-lake-bank.json' with { type: 'json' };
import exampleRiver from './templates/example-river-bank.json' with { type: 'json' };

const files: readonly unknown[] = [exampleRiver, exampleLake];

/** Every configured template. A file that does not parse is a bug. */
export const templates: readonly ColumnTemplate[] = files.map((file) => ColumnTemplate.parse(file));
