import { type Asked, tell } from './tell';

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const told = tell(data);
  self.postMessage(told, { transfer: [told.buffer] });
});
