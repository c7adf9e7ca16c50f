import { resolve } from 'node:path';

import { type Alias, build, defineConfig, type Plugin, type UserConfig } from 'vite';

import { manifestExpressions } from './manifest-expressions.mjs';

const root = resolve(import.meta.dirname, '../static');
const here = (path: string): string => resolve(root, path);
const forge = here('../node_modules/@forge');

/** The bridge does not tree-shake, and its package closes the way to its files. Of its translations it needs the locale, and no files are sent. */
const bridge: Alias[] = [
  { find: /^(\.\.\/utils\/blobParser|\.\/serialiseBlob)$/, replacement: here('stubs/no-blobs.ts') },
  { find: /^@forge\/bridge$/, replacement: here('stubs/forge-bridge.mjs') },
  { find: /^@forge\/bridge\/out\//, replacement: `${forge}/bridge/out/` },
  { find: /^@forge\/i18n$/, replacement: `${forge}/i18n/out/ensureLocale.js` },
];

/** What is shown on work items is opened all day: Preact answers React's calls there, for a quarter of the bytes. */
const preact: Alias[] = [
  { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
];

/** Words in other scripts than Latin, and those of criteria that are to be settled, come when a text needs them. */
const words: Alias[] = [
  { find: /^\.\/words-at-start$/, replacement: here('stubs/words-at-start.ts') },
  { find: /^\.\/late-rules-at-start$/, replacement: here('stubs/late-rules-at-start.ts') },
];

/** Atlaskit asks a remote service for experiments, which never starts in an app: a third of the script for nothing. */
const flags: Alias[] = [
  { find: /^@atlaskit\/feature-gate-js-client(\/.*)?$/, replacement: here('stubs/feature-gates.ts') },
  { find: /^@atlaskit\/platform-feature-flags(\/.*)?$/, replacement: here('stubs/flags.ts') },
];

/** Relative URLs: the resource lies under a path that only the host knows. */
const common = {
  configFile: false,
  root,
  base: './',
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' },
  // A build started by the tests is the same as any other.
  oxc: { jsx: { runtime: 'automatic', development: false } },
} satisfies UserConfig & { configFile: false };

/**
 * What comes after the first content, or when somebody asks for it, is fetched without a list of all that it needs: such lists would be part of the
 * scripts that come first.
 */
const later =
  /\/(?:criteria-more|accepted-text|changed-list|sprint-feature|reject-dialog|close-dialog|record|ask-why|parts-editor|value-section|gate-line|hint-texts|open-modal|other-scripts|late-rules|ungoverned-note)-/;

const output = {
  modulePreload: { polyfill: false, resolveDependencies: (file, needed) => (later.test(file) ? [] : needed) },
  assetsInlineLimit: 0,
  chunkSizeWarningLimit: 700,
  manifest: 'build-manifest.json',
} satisfies UserConfig['build'];

/**
 * Small modules that every page begins with, or that always come together: a file each would cost more than it saves, since what is compressed
 * together is smaller.
 */
const together = {
  codeSplitting: {
    groups: [
      {
        name: 'sync',
        priority: 1,
        test: /static\/project-sync\/(?:asked|classed|delta-sync|full-load|histories|histories-on-demand|memory|prefetch-delta|project-setup|session|show-cached|state|sync|sync-result|wanted-histories|open-project|cache\/(?:cache-header|cached-project|packed-items|project-cache|records|tab-lock)|answers\/reader-on-demand)\.ts$|static\/project-page\/data\.ts$/,
      },
      {
        name: 'items',
        priority: 2,
        test: /src\/jira\/(?:to-backlog-item|found-fields|projects|history-entry|bulk-issues|issue-ids)\.ts$|src\/domain\/acceptance\/recompute-state\.ts$|static\/ui\/(?:in-slices|use-freshness)\.ts$/,
      },
      {
        name: 'policy',
        priority: 3,
        test: /src\/jira\/to-work-item\.ts$|src\/domain\/policy\/read-policy\.ts$/,
      },
      { name: 'steps', test: /src\/domain\/criteria\/(fold|steps)\.ts$/ },
      {
        name: 'start',
        priority: 4,
        test: /status-category\.ts$|src\/domain\/shared\/(?:work-item|json|day|chunks)\.ts$|src\/domain\/policy\/definition-of\.ts$|src\/domain\/readiness\/stored-badge\.ts$|src\/domain\/backlog\/value-per-point\.ts$|static\/ui\/(?:busy\.tsx|use-focus-fallback\.ts)$|src\/jira\/(?:issues|paginate|transitions|instant|number-in)\.ts$|static\/ui\/(use-reply|use-return|not-read|lozenge|part|dialog-part|invoke-function)\.tsx?$|static\/work-item\/use-people\.ts$|src\/domain\/policy\/policy\.ts$|src\/jira\/(project-property|permissions|users)\.ts$|src\/messages\/wait-text\.ts$/,
      },
    ],
  },
};

/** The settings, which are Atlaskit's and so React's, in a folder of their own that the start page reaches by its URL. */
const settings: UserConfig & { configFile: false } = {
  ...common,
  publicDir: false,
  plugins: [manifestExpressions],
  resolve: { alias: [...bridge, ...flags] },
  build: {
    ...output,
    outDir: 'dist/settings',
    rolldownOptions: {
      input: here('project-settings/start.ts'),
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: 'start.js' },
    },
  },
};

/** The dialogs that are opened over Jira, in the same way. Their styles come with the start page. */
const dialogs: UserConfig & { configFile: false } = {
  ...common,
  publicDir: false,
  resolve: { alias: [...bridge, ...preact, ...words] },
  build: {
    ...output,
    outDir: 'dist/dialog',
    rolldownOptions: {
      input: here('dialog/start.tsx'),
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: 'start.js' },
    },
  },
};

const othersToo: Plugin = {
  name: 'assay-apart',
  closeBundle: async () => {
    await build(settings);
    await build(dialogs);
  },
};

/** One Forge resource for all surfaces. */
export default defineConfig({
  root: common.root,
  base: common.base,
  logLevel: common.logLevel,
  define: common.define,
  oxc: common.oxc,
  resolve: { alias: [...bridge, ...preact, ...words] },
  plugins: [othersToo],
  build: { ...output, cssCodeSplit: false, outDir: 'dist', emptyOutDir: true, rolldownOptions: { output: together } },
});
