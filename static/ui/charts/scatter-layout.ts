import { scaleSqrt } from 'd3-scale';
import { useMemo } from 'react';

import { margin } from './axes';
import { type Cell, cellsOf, type Positioned } from './cells';
import { fibonacciScale, fibonacciSteps } from './fibonacci-scale';
import type { MarkShape } from './mark-shape';

export interface ScatterDot {
  readonly id: string;
  readonly points: number;
  readonly value: number;
  readonly shape: MarkShape;
  readonly series: string;
  /** Drawn as an outline alone. */
  readonly isHollow: boolean;
}

export type Drawn = ScatterDot & Positioned;

/** The side of a cell, in pixels. */
export const cell = 28;
/** Room at the right for what lines of equal ratio are called. */
const labelsWidth = 46;

/** Where everything of the picture lies, in pixels. */
export const useScatterLayout = (dots: readonly ScatterDot[], width: number, height: number) => {
  const right = Math.max(margin.left + 1, width - margin.right);
  const bottom = height - margin.bottom;
  const layout = useMemo(() => {
    const most = dots.reduce((max, { value }) => Math.max(max, value), 1);
    const furthest = dots.reduce((max, { points }) => Math.max(max, points), 1);
    const x = fibonacciScale(furthest, [margin.left, right - labelsWidth]);
    const y = scaleSqrt([0, most], [bottom, margin.top + 6]).nice(5);
    const steps = fibonacciSteps(furthest);
    const between = (right - labelsWidth - margin.left) / (steps.length - 1);
    const grid = {
      left: margin.left,
      bottom,
      width: between / Math.max(1, Math.round(between / cell)),
      height: cell,
    };
    const drawn = dots.map((one): Drawn => ({ ...one, x: x(one.points), y: y(one.value) }));
    const cells: readonly Cell<Drawn>[] = cellsOf(drawn, grid);
    return { x, y, steps, largest: furthest, top: y.domain()[1] ?? 1, cells };
  }, [dots, right, bottom]);
  return { ...layout, right, bottom };
};

export type ScatterLayout = ReturnType<typeof useScatterLayout>;

/** A cell's name: that of the first that lies in it. */
export const cellId = ({ members }: Cell<Drawn>): string => members[0]?.id ?? '';
