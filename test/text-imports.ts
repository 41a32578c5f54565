// A Vite plugin that imports browser assets as their text, as esbuild does with `type: 'text'`. The
// module gets a name of its own, because Vite empties everything that it takes for a style sheet.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const [prefix, suffix] = ['\0text:', '.as-text'];

export const textImports = {
  name: 'text-imports',
  enforce: 'pre',
  resolveId(source: string, importer: string | undefined): string | undefined {
    const isText = /\.(css|client\.js)$/.test(source) && importer !== undefined;
    return isText ? `${prefix}${resolve(dirname(importer), source)}${suffix}` : undefined;
  },
  load(id: string): string | undefined {
    if (!id.startsWith(prefix)) return undefined;
    const path = id.slice(prefix.length, -suffix.length);
    return `export default ${JSON.stringify(readFileSync(path, 'utf8'))};`;
  },
} as const;
