/*
 * The figures of the project page. Functions, in the order in which a page needs them:
 *
 *   timelineOf(item: FlowItem, changes: readonly Change[], rules: FlowRules): Timeline
 *   stateAt(timeline: Timeline, at: number): State | null
 *   sprintFigures(sprints: readonly Sprint[], timelines: readonly Timeline[], now: Instant): readonly Period[]
 *   weekFigures(timelines: readonly Timeline[], range: { weeks: number; now: Instant }): readonly Period[]
 *   velocity(periods: readonly Period[], options?: { last?: number; since?: Instant | undefined }): Velocity | null
 *   trend(series: readonly (number | null)[], unit?: 'sprint' | 'week'): Trend
 *   valueTrend(periods: readonly Period[], of?: WorkClass): Trend
 *   cumulativeValue(timelines: readonly Timeline[]): readonly CumulativePoint[]
 *   waiting(items: readonly FlowItem[], timelines: readonly Timeline[], now: Instant): Waiting
 *   readyStock(items: readonly StockItem[], velocity: Velocity | null, options?: { target?: number; fillers?: number; nextSprintId?: string | null }): ReadyStock
 *   stockHistory(timelines: readonly Timeline[], periods: readonly Period[]): readonly StockPoint[]
 *   valueEffort(items: readonly Pick<BacklogItem, 'id' | 'key' | 'points' | 'value'>[], options?: { columns?: number; rows?: number }): ValueEffort
 */
export type * from './results';
export type * from './types';
