import { loadAgain } from '../../ui/load-again';
import { useReply } from '../../ui/use-reply';
import type { KeptReason } from './kept-reasons';

/** Comes when the rows are drawn. */
export const loadKept = loadAgain(() => import('./kept-reasons'));

/** What people wrote beside their own order, for the rows that are drawn: it lies on the work items, where everybody who sees them can read it. */
export const useKeptReasons = (ids: readonly string[], version: number) => {
  const key = ids.join();
  const reply = useReply(async () => (await loadKept()).readReasons(ids), [key, version]);
  return (id: string): KeptReason | undefined => (reply.state === 'ready' ? reply.value.get(id) : undefined);
};
