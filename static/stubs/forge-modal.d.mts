import type { view } from '@forge/bridge';

export { Modal } from '@forge/bridge';
export declare const close: (typeof view)['close'];
