import type { Outlook, OutlookInput } from '../../../src/domain/forecast/outlook';
import { inWorker } from '../in-worker';

const createWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** The forecast, made beside the page, or in it where the browser allows no worker. */
export const askForOutlook = async (input: OutlookInput): Promise<Outlook | null> =>
  inWorker<Outlook | null>(createWorker, input, async () =>
    (await import('../../../src/domain/forecast/outlook')).outlookOf(input),
  );
