import type { BacklogItem } from '../../src/domain/backlog/backlog-item';
import { filtersIn, narrowedBy, withFilters } from '../../static/project-page/waiting/narrowed';
import { firstView } from '../../static/project-page/backlog/view';

const item = (summary: string, labels: readonly string[] = [], assignee: string | null = null): BacklogItem =>
  ({
    key: 'SHOP-1',
    summary,
    labels,
    assignee: assignee === null ? null : { id: assignee, name: assignee },
  }) as BacklogItem;

const since = '2026-03-02T08:00:00.000Z';
const passes = (query: string, of: BacklogItem): boolean =>
  narrowedBy(new URLSearchParams(query))?.({ item: of, since }) ?? true;

test.each([
  ['', true],
  ['text=card', true],
  ['text=CARD+pay', true],
  ['text=cash', false],
  ['label=web', true],
  ['label=app&label=web', true],
  ['label=app', false],
  ['label=web&assignee=Kim', true],
  ['label=web&assignee=Ada', false],
  ['missing=assignee', false],
  // What an order or another surface says in the same address narrows nothing.
  ['show=breaches&order=value&project=SHOP', true],
  ['sort=value.down&group=label&noted=yes', true],
])('“%s” lets the work item through: %s', (query, expected) => {
  expect(passes(query, item('Pay by card', ['web'], 'Kim'))).toBe(expected);
});

test('other filters leave what else is in the address as it is', () => {
  const query = new URLSearchParams('show=breaches&label=web&text=pay&project=SHOP');
  const next = withFilters(query, { ...firstView, facets: { assignee: ['Kim', 'Ada'] } });
  expect(next.toString()).toBe('show=breaches&project=SHOP&assignee=Kim&assignee=Ada');
  expect(filtersIn(next).facets).toEqual({ assignee: ['Kim', 'Ada'] });
  expect(withFilters(next, firstView).toString()).toBe('show=breaches&project=SHOP');
});
