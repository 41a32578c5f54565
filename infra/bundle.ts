// Turns one door of functions/ into the file that Lambda runs. esbuild is called as a library rather
// than by the CDK's own construct: seven functions are bundled in the time of two.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildSync, type BuildOptions } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Code of the function whose TypeScript file this is, from the root of the project. */
export function bundled(entry: string): Code {
  return Code.fromAsset(root, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never pulled: bundling here always succeeds or throws.
      image: DockerImage.fromRegistry('none'),
      // Tells one asset from another: the CDK bundles equal options once.
      command: [entry],
      local: {
        tryBundle: (folder: string) => {
          const outfile = path.join(folder, 'index.mjs');
          buildSync({ ...options, absWorkingDir: root, entryPoints: [entry], outfile });
          return true;
        },
      },
    },
  });
}

// The SDK is bundled so that its version is ours; CommonJS packages inside ESM need `require`.
const options: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  minify: true,
  keepNames: true,
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'error',
  banner: {
    js:
      "import { createRequire as createRequireForBundle } from 'node:module';" +
      'const require = createRequireForBundle(import.meta.url);',
  },
};
