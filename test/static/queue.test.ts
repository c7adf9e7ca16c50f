import type { BacklogItem } from '../../src/domain/backlog/backlog-item';
import { breachesIn, type Delivered, shownIn } from '../../static/project-page/waiting/order';

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

test.each<[string, object | null, string, boolean]>([
  ['in Done without acceptance', { state: 'unaccepted', by: null, at: 't' }, 'done', true],
  ['not what was taken out of Done again', { state: 'unaccepted', by: null, at: 't' }, 'new', false],
  ['escaped, wherever it is', { state: 'escaped', by: null, at: 't' }, 'new', true],
  ['not what was accepted', { state: 'accepted', at: 't' }, 'done', false],
  ['not what has no answer', null, 'done', false],
])('what went past the Product Owner is %s', (_, acceptance, category, isPast) => {
  const item = { id: 'a', acceptance, status: { category } } as unknown as BacklogItem;
  expect(breachesIn([item])).toEqual(isPast ? [{ item, since: 't' }] : []);
});
