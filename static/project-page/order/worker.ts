import { answer, type Question } from './beside';

// Thousands of work items take longer than a page may stand still.
addEventListener('message', ({ data }: MessageEvent<Question>) => {
  self.postMessage(answer(data));
});
