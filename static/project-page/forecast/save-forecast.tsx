import { useMemo } from 'react';

import { type ItemForecast, type Level, levels } from '../../../src/domain/forecast';
import { forecastTexts } from '../../../src/messages/en/forecast';
import { useMessages } from '../../ui/messages';
import { useProject } from '../data';
import { SaveList } from '../save-list';
import type { ForecastView } from './use-forecast';

const names = { 0.5: 'even', 0.85: 'likely', 0.95: 'sure' } as const satisfies Readonly<Record<Level, string>>;

/** Every open work item with its dates, as a file; the page shows the first of them. */
export const SaveForecast = ({ view }: { readonly view: ForecastView }) => {
  const { items } = useProject();
  const { level } = useMessages(forecastTexts);
  const byId = useMemo(() => new Map(items.map((item) => [item.id, item])), [items]);
  return (
    <SaveList<ItemForecast>
      name="forecast"
      rows={view.forecast.items}
      itemOf={({ id }) => byId.get(id)}
      own={levels.map((one) => ({
        title: level[names[one]],
        raw: ({ byLevel }) => {
          const sprints = byLevel[one];
          return sprints === null ? '' : view.dateOf(sprints);
        },
      }))}
    />
  );
};
