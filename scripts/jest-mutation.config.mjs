import { join } from 'node:path';
import jest from '../jest.config.mjs';

const [unit] = jest.projects;

/** The tests beside the rules, and no site: a mutant is seen only by what loads the rules themselves. */
export default {
  ...unit,
  rootDir: join(import.meta.dirname, '..'),
  testMatch: ['<rootDir>/test/{domain,events,reconcile,workflow-gate}/**/*.test.ts', '<rootDir>/test/upgrade.test.ts'],
  testPathIgnorePatterns: [
    // These run the bundle, or Jira beside the rules.
    '/reconcile/interrupted',
    '/workflow-gate/(install|parity|matrix|type-change|fields-on-screens|limits|preflight|rule-ids|health|pattern)',
  ],
};
