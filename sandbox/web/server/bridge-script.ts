import { buildSync } from 'esbuild';
import { join } from 'node:path';

/** The script that stands in each frame before the app's own: `window.__bridge`, built from `frame/bridge.ts`. */
export const buildBridgeScript = (): string => {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, '../frame/bridge.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    minify: true,
  });
  return outputFiles[0]?.text ?? '';
};
