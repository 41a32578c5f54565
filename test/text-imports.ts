// A Vite plugin that imports browser assets as their text, as esbuild does with `type: 'text'`.
import { readFileSync } from 'node:fs';

const assetFile = /\/functions\/http\/assets\/.*\.(css|client\.js)$/;

export const textImports = {
  name: 'text-imports',
  enforce: 'pre',
  load(id: string): string | undefined {
    if (!assetFile.test(id)) return undefined;
    return `export default ${JSON.stringify(readFileSync(id, 'utf8'))};`;
  },
} as const;
