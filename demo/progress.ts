import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  readonly to: (done: number, all: number) => void;
  readonly end: () => void;
}

/** A bar on a terminal, and nothing elsewhere: a log has no use for it. */
export const progress = (what: string): Progress => {
  if (!process.stderr.isTTY) return { to: () => undefined, end: () => undefined };
  const bar = new SingleBar({ format: `${what} {bar} {value} of {total}`, hideCursor: true }, Presets.shades_classic);
  let started = false;
  return {
    to: (done, all) => {
      if (!started) bar.start(all, done);
      else bar.update(done);
      started = true;
    },
    end: () => {
      if (started) bar.stop();
    },
  };
};
