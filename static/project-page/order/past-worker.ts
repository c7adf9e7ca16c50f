import { pastCost } from '../../../src/domain/order/past-cost';

// Each past sprint is put in order anew: of thousands of work items that takes longer than a page may stand still.
addEventListener('message', ({ data }: MessageEvent<Parameters<typeof pastCost>>) => {
  self.postMessage(pastCost(...data));
});
