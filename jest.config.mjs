const shared = {
  rootDir: import.meta.dirname,
  transform: {
    '\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(marklassian|marked|jira\\.js|hono|@hono|d3-[a-z-]+|internmap|@cucumber|@noble)/)',
  ],
  modulePathIgnorePatterns: ['<rootDir>/.sandbox/'],
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/support/seed.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
};

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/browser/'],
    },
    {
      ...shared,
      displayName: 'strict',
      // The app again, on the strictest site that Jira may be.
      testMatch: [
        '<rootDir>/test/app/**/*.test.ts',
        '<rootDir>/test/workflow-gate/{install*,fields-on-screens}.test.ts',
      ],
      setupFiles: [...shared.setupFiles, '<rootDir>/test/support/on-a-strict-site.ts'],
    },
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
  ],
  maxWorkers: 2,
};
