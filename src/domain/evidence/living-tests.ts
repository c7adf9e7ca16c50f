import type { Named } from '../shared/named';
import type { Build, CriterionState, StoredTests } from '../shared/test-result';

/** An accepted work item and what its tests came to last; null: no test ever named one of its criteria. */
export interface TestedItem {
  readonly key: string;
  readonly summary: string;
  readonly components: readonly string[];
  readonly versions: readonly Named[];
  readonly tests: StoredTests | null;
}

/** A criterion of an accepted work item; a null number stands for all of a work item that no test names. */
export interface LivingTest {
  readonly item: TestedItem;
  readonly number: number | null;
  readonly state: CriterionState;
  /** It is stale since criteria were reordered, and the tag of its test did not follow. */
  readonly moved: boolean;
  /** The build in which it came to that. */
  readonly build: Build | null;
  /** The test that says so; null where it passed, or there is none. */
  readonly test: string | null;
}

/** From what a Product Owner has to see the same day to what needs nobody. */
const urgency: readonly CriterionState[] = ['failed', 'stale', 'flaky', 'none', 'passed'];

const rowsOf = (item: TestedItem): readonly LivingTest[] =>
  item.tests === null
    ? [{ item, number: null, state: 'none', moved: false, build: null, test: null }]
    : item.tests.criteria.map(({ number, state, moved, build, test }) => ({
        ...{ item, number, state, moved: moved === true },
        build: item.tests?.builds[build ?? -1] ?? null,
        test: test ?? null,
      }));

const compareKeys = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** The criteria of accepted work items: what fails now on top, what failed last first; then by key and number. */
export const livingTests = (items: readonly TestedItem[]): readonly LivingTest[] =>
  items
    .flatMap(rowsOf)
    .sort(
      (a, b) =>
        urgency.indexOf(a.state) - urgency.indexOf(b.state) ||
        (a.state === 'failed' ? (b.build?.at ?? '').localeCompare(a.build?.at ?? '') : 0) ||
        compareKeys(a.item.key, b.item.key) ||
        (a.number ?? 0) - (b.number ?? 0),
    );

/** What is looked at: one component, one version, or all. */
export interface LivingFilter {
  readonly component: string | null;
  readonly version: string | null;
}

export const isWithin = ({ component, version }: LivingFilter, { item }: LivingTest): boolean =>
  (component === null || item.components.includes(component)) &&
  (version === null || item.versions.some(({ name }) => name === version));
