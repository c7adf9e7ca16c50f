export interface Progress {
  readonly read: number;
  /** Null while it is not known how many there are. */
  readonly total: number | null;
}

/**
 * Lets one tab at a time read a project: the others wait, hear how far it is, and then find what it kept. Where the browser denies
 * locks to a frame of another site, as it denies storage, every tab reads for itself.
 */
export const inTurn = async (
  name: string,
  work: (tell: (progress: Progress) => void) => Promise<void>,
  onProgressElsewhere: (progress: Progress) => void,
): Promise<void> => {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<Progress>) => onProgressElsewhere(data);
  const turn = { begun: false };
  const go = (): Promise<void> => {
    turn.begun = true;
    return work((progress) => {
      channel.postMessage(progress);
    });
  };
  try {
    await navigator.locks.request(name, go);
  } catch (error) {
    if (turn.begun) throw error;
    await go();
  } finally {
    channel.close();
  }
};
