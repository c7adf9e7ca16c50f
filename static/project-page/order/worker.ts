import { proposeOrder } from '../../../src/domain/order/propose';

// Thousands of work items take longer than a page may stand still.
addEventListener('message', ({ data }: MessageEvent<Parameters<typeof proposeOrder>>) => {
  self.postMessage(proposeOrder(...data));
});
