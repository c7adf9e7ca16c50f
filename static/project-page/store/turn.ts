export interface Progress {
  readonly read: number;
  /** Null while it is not known how many there are. */
  readonly total: number | null;
}

/**
 * Lets one tab at a time read a project: the others wait, hear how far it is, and then find what it kept. Where the browser has no locks,
 * every tab reads for itself.
 */
export const inTurn = async (
  name: string,
  work: (tell: (progress: Progress) => void) => Promise<void>,
  onProgressElsewhere: (progress: Progress) => void,
): Promise<void> => {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<Progress>) => onProgressElsewhere(data);
  const go = (): Promise<void> =>
    work((progress) => {
      channel.postMessage(progress);
    });
  try {
    if ('locks' in navigator) await navigator.locks.request(name, go);
    else await go();
  } finally {
    channel.close();
  }
};
