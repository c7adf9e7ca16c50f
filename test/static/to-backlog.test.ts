import { englishMessages } from '../../src/messages/create-messages';
import { keysQuery, mostKeys } from '../../static/project-page/backlog/view';
import { wordsOf } from '../../static/project-page/value/worth/to-backlog-words';

test.each([
  [1, 'Open them in the backlog'],
  [mostKeys, 'Open them in the backlog'],
  [mostKeys + 1, `Open the first ${mostKeys} in the backlog`],
])('of %d work items the button says "%s", and opens as many', (count, text) => {
  const words = wordsOf(englishMessages, { name: 'In no sprint', count });
  expect(words).toEqual({ text, label: `${text}: In no sprint` });
  const keys = Array.from({ length: count }, (_, index) => `SHOP-${index}`);
  expect(keysQuery(keys).get('keys')?.split(',')).toHaveLength(Math.min(count, mostKeys));
});
