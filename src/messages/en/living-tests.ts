import type { CriterionState } from '../../domain/shared/test-result';
import { createSection } from '../section';

interface Count {
  readonly count: number;
}

/** The route about the tests of accepted criteria. */
export const livingTestsTexts = createSection('livingTests', {
  reading: 'Reading what tests came to',
  failed: 'What tests came to could not be read',
  title: 'Accepted criteria and their tests',
  broken: ({ count }: Count, { plural }) =>
    plural(count, { one: '# accepted criterion fails now', other: '# accepted criteria fail now' }),
  whole: 'No accepted criterion fails now',
  empty: 'Nothing is accepted yet',
  emptyDetail: 'Once a work item is accepted, its criteria stand here with the last result of their tests.',
  noField: 'There is no field for test results',
  noFieldDetail: 'A Jira admin can put Assay’s field “DoD ticks” on the screens of this project, in its settings.',
  columns: {
    item: 'Work item',
    criterion: 'Criterion',
    state: 'Last result',
    since: 'Since',
    build: 'Build',
    test: 'Test',
    components: 'Components',
    versions: 'Versions',
  },
  criterion: ({ number: of }: { readonly number: number }, { number }) => `AC${number(of)}`,
  all: 'All',
  state: {
    failed: 'Fails',
    stale: 'Changed since its test',
    none: 'No test',
    flaky: 'Passed when tried again',
    passed: 'Passes',
  } satisfies Readonly<Record<CriterionState, string>>,
  /** In place of `stale`, where criteria were reordered. */
  moved: 'Reordered, and its test still names the old number',
  /** Beside a criterion of a work item. */
  beside: {
    build: 'Build:',
    test: ({ name }: { readonly name: string }) => `Test: ${name}`,
    from: ({ number: of }: { readonly number: number }, { number }) =>
      `Its tests ran when it was number ${number(of)}, and their tags have to follow.`,
    moved: 'Criteria were reordered: the test that names it may have proved another one.',
    elsewhere: 'On another branch, which proves nothing:',
    outdated: 'The criteria were just changed: what their tests came to is shown in a moment.',
  },
  component: 'Component',
  version: 'Version',
  any: 'Any',
  more: ({ count }: Count, { plural }) => plural(count, { one: '# more in the file', other: '# more in the file' }),
  download: 'Download as CSV',
  fileName: ({ key }: { readonly key: string }) => `${key}-tests.csv`,
});
