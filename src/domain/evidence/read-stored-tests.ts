import { asList, asRecord, asText, at } from '../shared/json';
import type { Build, CriterionState, StoredTests } from '../shared/test-result';

const states: readonly CriterionState[] = ['failed', 'stale', 'none', 'flaky', 'passed'];

const readBuild = (raw: unknown): Build => {
  const build = asRecord(raw) ?? {};
  const [branch, url] = [asText(at(build, 'branch')), asText(at(build, 'url'))];
  return {
    ...{ id: asText(at(build, 'id')) ?? '', at: asText(at(build, 'at')) ?? '' },
    ...(branch !== null && { branch }),
    // Only what a browser opens as a page becomes a link.
    ...(url !== null && /^https?:\/\//.test(url) && { url }),
  };
};

/** How the criteria stand by what lies beside the ticks, read without a schema, so that pages load none for it; null where nothing does. */
export const readStoredTests = (raw: unknown): StoredTests | null => {
  const tests = asRecord(raw);
  const criteria = tests && asList(at(tests, 'criteria'));
  if (!criteria) return null;
  return {
    builds: (asList(at(tests, 'builds')) ?? []).map(readBuild),
    criteria: criteria.flatMap((one) => {
      const criterion = asRecord(one) ?? {};
      const [number, build, test] = [at(criterion, 'number'), at(criterion, 'build'), asText(at(criterion, 'test'))];
      const state = states.find((known) => known === at(criterion, 'state'));
      if (typeof number !== 'number' || state === undefined) return [];
      return [{ number, state, ...(typeof build === 'number' && { build }), ...(test !== null && { test }) }];
    }),
  };
};
