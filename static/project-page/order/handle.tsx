import type { Hand } from './use-hand';

export interface HandleProps {
  readonly id: string;
  readonly index: number;
  readonly hand: Hand;
  /** The key of the row that is held, if any. */
  readonly heldKey: string | null;
  /** What a press does: picks this row up, or puts the one that is held at its place. */
  readonly move: () => string;
  readonly put: (heldKey: string) => string;
}

/** Picks its row up, or puts the one that is held at its place. */
export const Handle = ({ id, index, hand, heldKey, move, put }: HandleProps) => {
  const isHeld = hand.held?.id === id;
  const picksUp = heldKey === null || isHeld;
  return (
    <button
      type="button"
      className="order-handle"
      aria-label={picksUp ? move() : put(heldKey)}
      aria-pressed={isHeld}
      onClick={() => hand.press(id, index)}
    >
      <span aria-hidden="true">{picksUp ? '⠿' : '↳'}</span>
    </button>
  );
};
