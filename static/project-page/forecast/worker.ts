import { type OutlookInput, outlookOf } from '../../../src/domain/forecast/outlook';

// A thousand futures take longer than a page may stand still.
addEventListener('message', ({ data }: MessageEvent<OutlookInput>) => {
  self.postMessage(outlookOf(data));
});
