import { type Outlook, timeAfter } from '../../../src/domain/forecast';
import type { OpenVersion } from '../../../src/jira/versions';
import { inSlices } from '../../ui/in-slices';
import { useProject } from '../data';
import type { Figures } from '../figures';
import { useMade } from '../use-made';
import { askForOutlook } from './ask';
import { type ForecastInput, forecastInput } from './forecast-input';

export interface ForecastView extends Outlook {
  /** Open work items that are not in it. */
  readonly leftOut: number;
  readonly unit: Figures['unit'];
  /** The day after so many sprints from now on, as a calendar date. */
  readonly dateOf: (sprints: number) => string;
}

interface Made {
  readonly input: ForecastInput;
  readonly outlook: Outlook | null;
}

/** The forecast for Jira's order of today; the number of samples where they are too few; null while it is made. */
export const useForecast = (figures: Figures, versions: readonly OpenVersion[]): ForecastView | number | null => {
  const { items, policy, sprints } = useProject();
  const made = useMade(
    async (isWanted): Promise<Made | null> => {
      const input = await inSlices(forecastInput(figures, { items, policy, sprints }, versions), isWanted);
      return input === null ? null : { input, outlook: await askForOutlook(input) };
    },
    [figures, versions, items, policy, sprints],
  );
  if (made === null) return null;
  const { input, outlook } = made;
  if (outlook === null) return input.samples.length;
  return {
    ...{ ...outlook, leftOut: input.leftOut, unit: figures.unit },
    dateOf: (count) => new Date(timeAfter(count, input.sprints)).toISOString().slice(0, 10),
  };
};
