import { useMemo } from 'react';

import type { ValueEffort } from '../../../src/domain/flow';
import type { WorkClass } from '../../../src/domain/policy/work-class';
import { effortTexts } from '../../../src/messages/en/effort';
import { projectTexts } from '../../../src/messages/en/project';
import type { MarkShape } from '../../ui/charts/mark-shape';
import type { ScatterDot } from '../../ui/charts/scatter';
import { ShapeLegend } from '../../ui/charts/shape-legend';
import { useAllMessages } from '../../ui/messages';
import { Scatter } from '../charts';
import { classes } from '../classes';
import { useProject } from '../data';

/** Of the picture, in pixels. */
export const height = 480;

const shapes: Readonly<Record<WorkClass, MarkShape>> = {
  feature: 'circle',
  enabler: 'square',
  defect: 'triangle',
  support: 'diamond',
};

type Size = Pick<ScatterDot, 'points' | 'value'>;

/** What lies close together, in words. */
export const useWordsOf = () => {
  const messages = useAllMessages();
  const texts = messages.of(effortTexts);
  const { workItems } = messages.of(projectTexts);
  const range = (close: readonly Size[], of: keyof Size): string => {
    const all = close.map((one) => one[of]);
    const [low, high] = [Math.min(...all), Math.max(...all)];
    return low === high ? messages.format.number(low) : texts.range({ low, high });
  };
  return (close: readonly Size[]): string => {
    const values = { items: workItems({ count: close.length }), value: range(close, 'value') };
    return close.every(({ points }) => points === 1)
      ? texts.onePoint(values)
      : texts.dots({ ...values, points: range(close, 'points') });
  };
};

export type Drawable = ValueEffort & { readonly medians: Size };

export interface ChosenProps {
  readonly figure: Drawable;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** So many names stand in a tooltip. */
const fewNames = 5;

/** Value by effort: a mark each, by class and readiness. */
export const Chart = ({ figure, chosen, onChoose }: ChosenProps) => {
  const { items } = useProject();
  const messages = useAllMessages();
  const texts = messages.of(effortTexts);
  const wordsOf = useWordsOf();
  const byId = useMemo(() => new Map(items.map((item) => [item.id, item])), [items]);
  const dots = useMemo(
    () =>
      figure.dots.map((one): ScatterDot => {
        const item = byId.get(one.id);
        const series = item?.workClass ?? 'feature';
        return { ...one, series, shape: shapes[series], isHollow: item?.ready !== true };
      }),
    [figure.dots, byId],
  );
  const nameOf = ({ id }: ScatterDot): string => {
    const item = byId.get(id);
    return item === undefined ? '' : texts.named({ key: item.key, summary: item.summary });
  };
  const { quadrant } = texts;
  return (
    <Scatter
      dots={dots}
      medians={figure.medians}
      corners={[quadrant['do-first'], quadrant.plan, quadrant.question, quadrant['fill-in']]}
      height={height}
      label={texts.label}
      axes={{ x: texts.points, y: texts.value }}
      format={messages.format.compact}
      ratioText={(ratio) => texts.ratio({ ratio })}
      wordsOf={wordsOf}
      namesOf={(close) => close.slice(0, fewNames).map(nameOf)}
      chosen={chosen[0] ?? null}
      onChoose={onChoose}
    />
  );
};

/** Which shapes there are, and that a filled one is ready. */
export const Shapes = ({ items }: { readonly items: readonly { readonly workClass: WorkClass }[] }) => {
  const messages = useAllMessages();
  const { workClass: names } = messages.of(projectTexts);
  const { ready } = messages.of(effortTexts);
  const there = new Set(items.map(({ workClass }) => workClass));
  return (
    <ShapeLegend
      entries={[
        ...classes
          .filter((one) => there.has(one))
          .map((one) => ({ words: names[one], shape: shapes[one], series: one })),
        { words: ready.yes, shape: 'circle', series: 'points' },
        { words: ready.no, shape: 'circle', series: 'points', isHollow: true },
      ]}
    />
  );
};
