import type { CDPSession, Frame, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly pid: number;
  readonly tid: number;
  /** Both in microseconds. */
  readonly ts: number;
  readonly dur?: number;
}

const mark = 'bench-cpu';

/** Milliseconds that the frame's main thread worked, from the frame's start until so many milliseconds after it. */
export type Worked = (until: number) => number;

/** What the main thread did between the frame's start and a moment of it; what a task does after that moment does not count. */
const workedIn = (events: readonly TraceEvent[], startTime: number): Worked => {
  const marked = events.find(({ name, cat }) => name === mark && cat.includes('user_timing'));
  if (marked === undefined) throw new Error('The trace lacks the mark of the frame');
  const origin = marked.ts - startTime * 1_000;
  const tasks = events.filter(
    ({ name, pid, tid, ts }) => name === 'RunTask' && pid === marked.pid && tid === marked.tid && ts >= origin,
  );
  if (tasks.length === 0) throw new Error('The trace has no tasks of the frame');
  return (until) => {
    const end = origin + until * 1_000;
    const inTime = tasks.map(({ ts, dur = 0 }) => Math.max(0, Math.min(ts + dur, end) - ts));
    return inTime.reduce((sum, one) => sum + one, 0) / 1_000;
  };
};

const eventsOf = async (session: CDPSession, events: readonly TraceEvent[]): Promise<readonly TraceEvent[]> => {
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  return events;
};

/** Follows the tasks of a page's frames by the browser's own trace, from before the page is opened. Ending it tells how much a frame worked. */
export const followWork = async (page: Page): Promise<(frame: Frame) => Promise<Worked>> => {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as readonly TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'] },
  });
  return async (frame) => {
    const startTime = await frame.evaluate<number>(`performance.mark('${mark}').startTime`);
    return workedIn(await eventsOf(session, events), startTime);
  };
};
