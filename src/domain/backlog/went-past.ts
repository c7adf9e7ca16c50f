import type { Instant } from '../shared/ids';
import type { BacklogItem } from './backlog-item';

/**
 * Since when it has been past the Product Owner: in Done though nobody who may accept brought it there, or escaped by a change of its work type. Null: it
 * went past nobody. Every surface that counts breaches goes by this.
 */
export const wentPastAt = ({ acceptance, status }: Pick<BacklogItem, 'acceptance' | 'status'>): Instant | null =>
  acceptance?.state === 'escaped' || (acceptance?.state === 'unaccepted' && status.category === 'done')
    ? acceptance.at
    : null;
