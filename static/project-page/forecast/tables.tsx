import type { ReactNode } from 'react';

import type { ByLevel } from '../../../src/domain/forecast';
import { forecastTexts } from '../../../src/messages/en/forecast';
import { Button } from '../../ui/button';
import { useFormat, useMessages } from '../../ui/messages';
import { useScreenfuls } from '../../ui/use-printing';
import { useProject } from '../data';
import { ItemLink } from '../item-link';
import type { ForecastView } from './use-forecast';

/** So many rows at first, and with each press. */
const screenful = 50;

/** The three dates of something, a cell each. */
export const Dates = ({
  byLevel,
  view: { dateOf, unit },
}: {
  readonly byLevel: ByLevel;
  readonly view: Pick<ForecastView, 'dateOf' | 'unit'>;
}) => {
  const { never } = useMessages(forecastTexts);
  const { calendarDay } = useFormat();
  const said = (sprints: number | null): string => (sprints === null ? never[unit] : calendarDay(dateOf(sprints)));
  return (
    <>
      <td>{said(byLevel[0.5])}</td>
      <td>{said(byLevel[0.85])}</td>
      <td>{said(byLevel[0.95])}</td>
    </>
  );
};

interface TableProps {
  readonly title: string;
  readonly first: string;
  readonly last?: string;
  readonly children: ReactNode;
}

/** A table of dates that scrolls for itself. */
export const Table = ({ title, first, last, children }: TableProps) => {
  const { level } = useMessages(forecastTexts);
  return (
    <section className="forecast-part">
      <h3>{title}</h3>
      <div className="forecast-scroll" role="region" aria-label={title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              <th scope="col">{level.even}</th>
              <th scope="col">{level.likely}</th>
              <th scope="col">{level.sure}</th>
              {last !== undefined && <th scope="col">{last}</th>}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </section>
  );
};

export interface ViewProps {
  readonly view: ForecastView;
}

/** When a quarter, half, three quarters and all of the value have arrived. */
export const Values = ({ view }: ViewProps) => {
  const texts = useMessages(forecastTexts);
  if (view.values.length === 0) return null;
  return (
    <Table title={texts.value} first={texts.value}>
      {view.values.map(({ share, value, byLevel }) => (
        <tr key={share}>
          <th scope="row">{texts.share({ share, value })}</th>
          <Dates byLevel={byLevel} view={view} />
        </tr>
      ))}
    </Table>
  );
};

/** Each open work item, in Jira's order. */
export const Items = ({ view }: ViewProps) => {
  const texts = useMessages(forecastTexts);
  const { items } = useProject();
  const { count, more } = useScreenfuls(screenful);
  const summaries = new Map(items.map(({ id, summary }) => [id, summary]));
  const rest = view.forecast.items.length - count;
  return (
    <>
      <Table title={texts.items} first={texts.workItem}>
        {view.forecast.items.slice(0, count).map(({ id, key, byLevel }) => (
          <tr key={id}>
            <th scope="row">
              <ItemLink item={{ key, summary: summaries.get(id) ?? '' }} />
            </th>
            <Dates byLevel={byLevel} view={view} />
          </tr>
        ))}
      </Table>
      {rest > 0 && <Button onClick={more}>{texts.more({ count: Math.min(screenful, rest) })}</Button>}
    </>
  );
};
