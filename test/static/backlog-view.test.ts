import fc from 'fast-check';

import { columnIds, firstColumns } from '../../static/project-page/backlog/columns';
import { facetIds, missingIds } from '../../static/project-page/backlog/facets';
import {
  densities,
  firstLayout,
  layoutOf,
  leastWidth,
  moved,
  movedTo,
  mostWidth,
  readLayout,
  resized,
  toggled,
} from '../../static/project-page/backlog/layout';
import {
  fits,
  savedViewsIn,
  shownView,
  toStored,
  viewOf,
  withoutView,
  withView,
} from '../../static/project-page/backlog/saved-views';
import {
  filtersOf,
  firstView,
  isNarrowed,
  linesQuery,
  readView,
  toggleFilter,
  unfiltered,
  type View,
  viewQuery,
} from '../../static/project-page/backlog/view';

const someView: View = {
  text: 'a b',
  facets: { class: ['feature', 'defect'], sprint: ['Tide 1, the first & best'] },
  missing: ['points', 'sprint'],
  noted: true,
  keys: ['SHOP-1', 'SHOP-12'],
  group: 'class',
  sort: { column: 'score', down: true },
  layout: {
    columns: [
      { id: 'summary', width: 320 },
      { id: 'rank', width: null },
    ],
    density: 'compact',
  },
};

const anyView = (): fc.Arbitrary<View> =>
  fc.record({
    text: fc.string(),
    facets: fc.uniqueArray(fc.constantFrom(...facetIds)).chain((ids) =>
      fc
        .array(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }), {
          minLength: ids.length,
          maxLength: ids.length,
        })
        .map((values) => Object.fromEntries(ids.map((id, index) => [id, values[index] ?? ['x']]))),
    ),
    missing: fc.subarray([...missingIds]),
    noted: fc.boolean(),
    keys: fc.uniqueArray(
      fc.nat().map((number) => `SHOP-${number}`),
      { maxLength: 4 },
    ),
    group: fc.option(fc.constantFrom(...facetIds)),
    sort: fc.record({ column: fc.constantFrom(...columnIds), down: fc.boolean() }),
    layout: fc.record({
      columns: fc.uniqueArray(
        fc.record({
          id: fc.constantFrom(...columnIds),
          width: fc.option(fc.integer({ min: leastWidth, max: mostWidth })),
        }),
        { minLength: 1, selector: ({ id }) => id },
      ),
      density: fc.constantFrom(...densities),
    }),
  });

describe('a view in the address', () => {
  test('comes back as it was, whatever is chosen', () => {
    fc.assert(
      fc.property(anyView(), (view) => {
        expect(readView(new URLSearchParams(viewQuery(view).toString()))).toEqual(view);
      }),
    );
  });

  test('says nothing of what is as it is at first', () => {
    expect(viewQuery(firstView).toString()).toBe('');
  });

  test('is short and can be read', () => {
    expect(
      viewQuery({ ...firstView, facets: { class: ['feature', 'defect'] }, layout: someView.layout }).toString(),
    ).toBe('class=feature&class=defect&cols=summary-320.rank&density=compact');
  });

  test.each([
    [
      'what is there by mistake',
      'sort=nonsense.down&group=toString&missing=x&class=&cols=x.y-3&density=huge',
      firstView,
    ],
    [
      'a link of an earlier version',
      'sprint=Tide&missing=value',
      { ...firstView, facets: { sprint: ['Tide'] }, missing: ['value'] },
    ],
    ['a value twice', 'label=a&label=a', { ...firstView, facets: { label: ['a'] } }],
    [
      'widths beyond reason, and a column twice',
      'cols=key-5.rank-9999.key',
      {
        ...firstView,
        layout: {
          ...firstLayout,
          columns: [
            { id: 'key', width: leastWidth },
            { id: 'rank', width: mostWidth },
          ],
        },
      },
    ],
  ])('reads %s', (_what, address, wanted) => {
    expect(readView(new URLSearchParams(address))).toEqual(wanted);
  });

  test('columns and density say nothing of which lines there are', () => {
    expect(linesQuery(someView).toString()).toBe(linesQuery({ ...someView, layout: firstLayout }).toString());
  });
});

describe('filters', () => {
  test('are listed one by one, and each can be taken away and put back', () => {
    const filters = filtersOf(someView);
    expect(filters).toEqual([
      { by: 'text', value: 'a b' },
      { by: 'class', value: 'feature' },
      { by: 'class', value: 'defect' },
      { by: 'sprint', value: 'Tide 1, the first & best' },
      { by: 'missing', value: 'points' },
      { by: 'missing', value: 'sprint' },
      { by: 'noted' },
      { by: 'keys', keys: ['SHOP-1', 'SHOP-12'] },
    ]);
    for (const filter of filters) {
      const without = toggleFilter(someView, filter);
      expect(filtersOf(without)).toEqual(filters.filter((one) => one !== filter));
      expect(new Set(filtersOf(toggleFilter(without, filter)))).toEqual(new Set(filters));
    }
    expect(isNarrowed(filters.reduce(toggleFilter, someView))).toBe(false);
  });

  test('are all taken away together, and nothing else with them', () => {
    const { sort, group, layout } = someView;
    expect(unfiltered(someView)).toEqual({ ...firstView, sort, group, layout });
  });
});

describe('columns', () => {
  const ids = (columns: readonly { readonly id: string }[]): readonly string[] => columns.map(({ id }) => id);
  const { columns } = firstLayout;

  test('one that is shown is hidden, one that is hidden comes back to its place, and the last one stays', () => {
    expect(ids(toggled(columns, 'note'))).toEqual(firstColumns.filter((id) => id !== 'note'));
    expect(ids(toggled(toggled(columns, 'note'), 'note'))).toEqual(firstColumns);
    expect(ids(toggled(columns, 'updated'))).toEqual([...firstColumns, 'updated']);
    expect(toggled([{ id: 'key', width: null }], 'key')).toEqual([{ id: 'key', width: null }]);
  });

  test('are moved by places and to the place of another, as far as there are places', () => {
    const three = readLayout(new URLSearchParams('cols=rank.key-100.summary')).columns;
    expect(ids(moved(three, 'key', -1))).toEqual(['key', 'rank', 'summary']);
    expect(moved(three, 'key', 9)[2]).toEqual({ id: 'key', width: 100 });
    expect(ids(moved(three, 'rank', -1))).toEqual(['rank', 'key', 'summary']);
    expect(moved(three, 'labels', 1)).toEqual(three);
    expect(ids(movedTo(three, 'rank', 'summary'))).toEqual(['key', 'summary', 'rank']);
    expect(ids(movedTo(three, 'summary', 'rank'))).toEqual(['summary', 'rank', 'key']);
    expect(movedTo(three, 'rank', 'labels')).toEqual(three);
  });

  test('are given a width within reason, and their own again', () => {
    const widthOf = (width: number | null) => resized(columns, 'key', width).find(({ id }) => id === 'key')?.width;
    expect([120.4, 1, 5_000, null].map(widthOf)).toEqual([120, leastWidth, mostWidth, null]);
  });

  test('what an earlier version remembered is read', () => {
    expect(ids(layoutOf(['key', 'nonsense', 3, 'value']).columns)).toEqual(['key', 'value']);
    expect(layoutOf([])).toEqual(firstLayout);
  });
});

describe('saved views', () => {
  const views = withView(withView([], 'Mine', someView), 'First', firstView);

  test('are stored and read, and what is no view among them is passed over', () => {
    expect(savedViewsIn(toStored(views))).toEqual(views);
    expect(savedViewsIn(null)).toEqual([]);
    expect(savedViewsIn({ views: [{ name: '', query: '' }, 7, ...views] })).toEqual(views);
  });

  test('the one that is shown is known, however its address is written', () => {
    expect(shownView(views, someView)?.name).toBe('Mine');
    expect(shownView(views, firstView)?.name).toBe('First');
    expect(shownView(views, { ...someView, noted: false })).toBeNull();
    expect(shownView([{ name: 'Old', query: 'missing=value&text=' }], { ...firstView, missing: ['value'] })?.name).toBe(
      'Old',
    );
    expect(viewOf(views[0] ?? { name: '', query: '' })).toEqual(someView);
  });

  test('one of the same name is replaced where it stands, another comes last, one is deleted', () => {
    expect(withView(views, 'Mine', firstView).map(({ name, query }) => [name, query])).toEqual([
      ['Mine', ''],
      ['First', ''],
    ]);
    expect(withoutView(views, 'Mine').map(({ name }) => name)).toEqual(['First']);
  });

  test('fit into a property of Jira, or it is said before', () => {
    expect(fits(views)).toBe(true);
    expect(fits([{ name: 'long', query: 'x'.repeat(32_700) }])).toBe(false);
  });
});
