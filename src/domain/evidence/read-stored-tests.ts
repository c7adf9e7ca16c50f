import { asList, asRecord, asText, at, type JsonRecord } from '../shared/json';
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

type StoredCriterion = StoredTests['criteria'][number];

const stateIn = (raw: JsonRecord): CriterionState | undefined => states.find((known) => known === at(raw, 'state'));

const movesIn = (raw: JsonRecord): Pick<StoredCriterion, 'from' | 'moved'> => {
  const from = at(raw, 'from');
  return { ...(typeof from === 'number' && { from }), ...(at(raw, 'moved') === true && { moved: true as const }) };
};

const elsewhereIn = (raw: JsonRecord): Pick<StoredCriterion, 'elsewhere'> => {
  const elsewhere = asRecord(at(raw, 'elsewhere')) ?? {};
  const [state, build] = [stateIn(elsewhere), at(elsewhere, 'build')];
  return state !== undefined && typeof build === 'number' ? { elsewhere: { state, build } } : {};
};

/** How the criteria stand by what lies beside the ticks, read without a schema, so that pages load none for it; null where nothing does. */
export const readStoredTests = (raw: unknown): StoredTests | null => {
  const tests = asRecord(raw);
  const criteria = tests && asList(at(tests, 'criteria'));
  if (!criteria) return null;
  const text = asText(at(tests, 'text'));
  return {
    ...(text !== null && { text }),
    builds: (asList(at(tests, 'builds')) ?? []).map(readBuild),
    criteria: criteria.flatMap((one) => {
      const criterion = asRecord(one) ?? {};
      const [number, build, test] = [at(criterion, 'number'), at(criterion, 'build'), asText(at(criterion, 'test'))];
      const state = stateIn(criterion);
      if (typeof number !== 'number' || state === undefined) return [];
      return [
        {
          ...{ number, state },
          ...(typeof build === 'number' && { build }),
          ...(test !== null && { test }),
          ...movesIn(criterion),
          ...elsewhereIn(criterion),
        },
      ];
    }),
  };
};
