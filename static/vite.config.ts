import { resolve } from 'node:path';

import { defineConfig } from 'vite';

const stub = (name: string): string => resolve(__dirname, 'stubs', name);

const modules = resolve(__dirname, '../node_modules/@forge');

/** One Forge resource for all surfaces: relative URLs, since it lives under a path that only the host knows. */
export default defineConfig({
  root: __dirname,
  base: './',
  logLevel: 'warn',
  resolve: {
    alias: [
      // The bridge does not tree-shake, and its package closes the way to its files. Of its translations it needs the locale.
      { find: /^@forge\/bridge$/, replacement: stub('forge-bridge.mjs') },
      { find: /^@forge\/bridge\/out\//, replacement: `${modules}/bridge/out/` },
      { find: /^@forge\/i18n$/, replacement: `${modules}/i18n/out/ensureLocale.js` },
      // Atlaskit asks a remote service for experiments, which never starts in an app: a third of the script for nothing.
      { find: /^@atlaskit\/feature-gate-js-client(\/.*)?$/, replacement: stub('feature-gates.ts') },
      { find: /^@atlaskit\/platform-feature-flags(\/.*)?$/, replacement: stub('flags.ts') },
    ],
  },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
    manifest: 'build-manifest.json',
  },
});
