import { defineConfig } from 'vite';

/** The pages around the app: one small application, built beside the sandbox's other output. */
export default defineConfig({
  root: 'sandbox/web/client',
  build: { outDir: '../../dist/web', emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
});
