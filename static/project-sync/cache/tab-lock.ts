export interface Progress {
  readonly read: number;
  /** Null while it is not known how many there are. */
  readonly total: number | null;
}

export interface TabLock {
  /** Whether another tab was reading, and may have read it all meanwhile. */
  readonly waited: boolean;
  /** Lets those who wait know how far it is. */
  readonly report: (progress: Progress) => void;
}

/**
 * Lets one tab at a time read a project: the others wait, receive its progress, and then find what it cached. Where the browser denies
 * locks to a frame of another site, as it denies storage, every tab reads for itself.
 */
export const withTabLock = async (
  name: string,
  work: (turn: TabLock) => Promise<void>,
  onProgressElsewhere: (progress: Progress) => void,
): Promise<void> => {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<Progress>) => onProgressElsewhere(data);
  const state = { begun: false };
  const go = (waited: boolean): Promise<void> => {
    state.begun = true;
    const report = (progress: Progress): void => channel.postMessage(progress);
    return work({ waited, report });
  };
  try {
    await navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? undefined : go(false)));
    if (!state.begun) await navigator.locks.request(name, () => go(true));
  } catch (error) {
    if (state.begun) throw error;
    await go(false);
  } finally {
    channel.close();
  }
};
