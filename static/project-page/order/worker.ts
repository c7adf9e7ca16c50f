import { proposeOrder } from '../../../src/domain/order';

type Asked = readonly [number, ...Parameters<typeof proposeOrder>];

// Thousands of work items take longer than a page may stand still.
addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const [name, items, rules] = data;
  self.postMessage([name, proposeOrder(items, rules)]);
});
