import { useEffect, useMemo, useState } from 'react';

import { type Outlook, timeAfter } from '../../../src/domain/forecast';
import type { OpenVersion } from '../../../src/jira/versions';
import { useProject } from '../data';
import type { Figures } from '../figures';
import { askForOutlook } from './ask';
import { forecastInput } from './forecast-input';

export interface ForecastView extends Outlook {
  /** Open work items that are not in it. */
  readonly leftOut: number;
  readonly unit: Figures['unit'];
  /** The day after so many sprints from now on, as a calendar date. */
  readonly dateOf: (sprints: number) => string;
}

/** The forecast for Jira's order of today; the number of samples where they are too few; null while it is made. */
export const useForecast = (figures: Figures, versions: readonly OpenVersion[]): ForecastView | number | null => {
  const { items, policy, sprints } = useProject();
  const input = useMemo(
    () => forecastInput(figures, { items, policy, sprints }, versions),
    [figures, versions, items, policy, sprints],
  );
  const [made, setMade] = useState<{ readonly of: typeof input; readonly outlook: Outlook | null } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void askForOutlook(input).then((outlook) => {
      if (isWanted) setMade({ of: input, outlook });
    });
    return () => {
      isWanted = false;
    };
  }, [input]);
  if (made === null) return null;
  if (made.outlook === null) return made.of.samples.length;
  return {
    ...{ ...made.outlook, leftOut: made.of.leftOut, unit: figures.unit },
    dateOf: (count) => new Date(timeAfter(count, made.of.sprints)).toISOString().slice(0, 10),
  };
};
