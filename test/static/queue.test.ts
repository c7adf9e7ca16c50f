import type { BacklogItem } from '../../src/domain/backlog/backlog-item';
import { type Delivered, shownIn } from '../../static/project-page/waiting/order';

const delivered = (id: string): Delivered => ({ item: { id } as BacklogItem, since: '2026-03-02T08:00:00.000Z' });
const all = ['a', 'b', 'c', 'd'].map(delivered);
const [a, b, , d] = all as [Delivered, Delivered, Delivered, Delivered];

test.each([
  ['the first at the beginning', null, 'abcd', 'a'],
  ['what is chosen', b, 'abcd', 'b'],
  ['the next one once it is answered', b, 'acd', 'c'],
  ['the next that is open, where that one is answered too', b, 'ad', 'd'],
  ['the one before, where it was the last', d, 'abc', 'c'],
  ['what is chosen as it stands now', delivered('b'), 'abcd', 'b'],
  ['nothing in an empty queue', a, '', undefined],
])('the queue shows %s', (_, chosen, open, shown) => {
  const left = all.filter(({ item }) => open.includes(item.id));
  expect(shownIn(all, chosen, left)?.item.id).toBe(shown);
});
