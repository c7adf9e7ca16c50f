import type { Meanings } from '../../../src/domain/policy/status-meaning';
import { purposeOf } from '../../../src/workflow-gate/purpose';
import type { TransitionPurpose } from '../../../src/workflow-gate/transition-purposes';
import type { GateTransition, ScannedWorkflow, ScanStatus, ScanTransition } from '../../../src/workflow-gate/model';

export interface Box {
  readonly id: string;
  readonly name: string;
  readonly category: ScanStatus['category'] | 'any';
  readonly x: number;
  readonly y: number;
}

/** What a line says: not a transition that the gate guards, or one that is protected or open. */
export type Guard = 'other' | 'protected' | 'open';

export interface Line {
  readonly id: string;
  readonly guard: Guard;
  /** Null: the gate does not guard it. */
  readonly purpose: TransitionPurpose | null;
  readonly path: string;
  /** Where its mark stands. */
  readonly at: { readonly x: number; readonly y: number };
}

export const boxWidth = 148;
export const boxHeight = 32;
const gap = { x: 88, y: 20 };
const columns: readonly ScanStatus['category'][] = ['new', 'indeterminate', 'done'];

const anywhere = 'any';

const guardOf = (transition: ScanTransition): Guard =>
  'missing' in transition ? ((transition as GateTransition).missing.length === 0 ? 'protected' : 'open') : 'other';

/** Statuses in three columns from to do to done; what can begin anywhere comes from a box of its own beneath. */
const boxesOf = ({ statuses, transitions: toDone, others }: ScannedWorkflow, anyStatus: string): readonly Box[] => {
  const boxes = columns.flatMap((category, column) =>
    statuses
      .filter((status) => status.category === category)
      .map(({ id, name }, row): Box => ({
        id,
        name,
        category,
        x: column * (boxWidth + gap.x),
        y: row * (boxHeight + gap.y),
      })),
  );
  const lowest = Math.max(0, ...boxes.map(({ y }) => y + boxHeight + gap.y));
  const any: Box = { id: anywhere, name: anyStatus, category: 'any', x: 0, y: lowest };
  return [...toDone, ...others].some(({ kind }) => kind === 'global') ? [...boxes, any] : boxes;
};

/** A point of a curve, for the mark on it. */
const along = (t: number, [a, b, c, d]: readonly [number, number, number, number]): number =>
  (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;

/** From the near side of one box to the near side of the other, curved; a loop for those that stay. */
const lineBetween = (from: Box, to: Box, nth: number): Pick<Line, 'path' | 'at'> => {
  // Lines that meet at one box end apart, and so do their marks.
  const spread = ((nth % 3) - 1) * 9;
  if (from.id === to.id) {
    const [x, y] = [from.x + boxWidth, from.y + boxHeight / 2];
    return { path: `M${x} ${y - 8} C${x + 32} ${y - 20} ${x + 32} ${y + 20} ${x} ${y + 8}`, at: { x: x + 24, y } };
  }
  const same = to.x === from.x;
  const x1 = to.x >= from.x ? from.x + boxWidth : from.x;
  const x2 = to.x > from.x ? to.x : to.x + boxWidth;
  const [y1, y2] = [from.y + boxHeight / 2 + spread, to.y + boxHeight / 2 + spread];
  const bend = same ? 40 : (x2 - x1) / 2;
  const [c1, c2] = same ? [x1 + bend, x2 + bend] : [x1 + bend, x2 - bend];
  // Where a line passes behind other boxes, its mark is drawn beside them.
  const t = Math.abs(x2 - x1) > gap.x ? 0.84 : nth % 2 === 0 ? 0.3 : 0.5;
  return {
    path: `M${x1} ${y1} C${c1} ${y1} ${c2} ${y2} ${x2} ${y2}`,
    at: { x: along(t, [x1, c1, c2, x2]), y: along(t, [y1, y1, y2, y2]) },
  };
};

const endsOf = ({ kind, from, to, transitionId }: ScanTransition): readonly (readonly [string, string, string])[] => {
  if (kind === 'initial') return [];
  if (kind === 'global') return to === null ? [] : [[anywhere, to, transitionId]];
  return from.map((one) => [one, to ?? one, `${transitionId}-${one}`]);
};

/** Where statuses and transitions are drawn. */
export const layoutOf = (
  workflow: ScannedWorkflow,
  meanings: Pick<Meanings, 'statuses'>,
  /** What the box is called from which a transition can begin anywhere. */
  anyStatus: string,
): {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
} => {
  const boxes = boxesOf(workflow, anyStatus);
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const lines = [...workflow.others, ...workflow.transitions].flatMap((transition, nth) => {
    const guard = guardOf(transition);
    const purpose = guard === 'other' ? null : purposeOf(transition, workflow.statuses, meanings);
    return endsOf(transition).flatMap(([from, to, id]): Line[] => {
      const [a, b] = [byId.get(from), byId.get(to)];
      return a === undefined || b === undefined ? [] : [{ id, guard, purpose, ...lineBetween(a, b, nth) }];
    });
  });
  return {
    boxes,
    lines,
    width: 3 * boxWidth + 2 * gap.x + 48,
    height: Math.max(0, ...boxes.map(({ y }) => y)) + boxHeight + 8,
  };
};
