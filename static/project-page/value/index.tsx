import './value.css';

import { useMemo } from 'react';

import { cumulativeValue, valueTrend, waiting } from '../../../src/domain/flow';
import { isScored } from '../../../src/domain/backlog/value-per-point';
import { Busy } from '../../ui/busy';
import { numbersIn, plural } from '../../ui/numbers';
import { useProject } from '../data';
import { Empty } from '../empty';
import { Facts } from '../facts';
import { type Figures, useFigures } from '../figures';
import { ByClassCard } from './by-class-card';
import { CumulativeCard } from './cumulative-card';
import { acceptedShare, count, OutcomesCard } from './outcomes-card';
import { PerPointCard } from './per-point-card';

/** Why there is no value to show, and what to do about it. */
const NoValue = ({ figures }: { readonly figures: Figures }) => {
  const { policy, fields, items } = useProject();
  if (fields.value === null)
    return (
      <Empty title="There is no field for the business value here">
        <p>A project admin chooses one in the project settings, under Assay; Assay brings one of its own.</p>
      </Empty>
    );
  if (fields.points === null)
    return (
      <Empty title="There is no field for story points here">
        <p>
          A board that estimates in points has one. A project admin can also name one in the project settings, under
          Assay.
        </p>
      </Empty>
    );
  if (policy === null)
    return (
      <Empty title="Nothing counts as accepted yet">
        <p>
          Only accepted work delivers value, and nobody is named who may accept. A project admin names the Product Owner
          in the project settings, under Assay.
        </p>
      </Empty>
    );
  if (items.every(({ value }) => value === null))
    return (
      <Empty title="No work item has a business value yet">
        <p>
          Give the most important ones a value in the backlog: what they are worth compared with each other is enough.
        </p>
      </Empty>
    );
  return (
    <Empty title={`Nothing of value was accepted in these ${figures.unit}s`}>
      <p>What waits for an answer is under “Waiting for the PO”. What was finished is below.</p>
    </Empty>
  );
};

const Glance = ({ figures }: { readonly figures: Figures }) => {
  const { items, locale } = useProject();
  const numbers = numbersIn(locale);
  const { number, percent, wait } = numbers;
  const { periods, timelines, now, unit } = figures;
  const wanted = useMemo(() => waiting(items, timelines, now).answered, [items, timelines, now]);
  const value = periods.reduce((sum, { accepted }) => sum + accepted.value, 0);
  const points = periods.reduce((sum, { accepted }) => sum + accepted.points, 0);
  const last = periods.findLast(({ closed, accepted }) => closed && isScored(accepted.valuePerPoint));
  const score = last?.accepted.valuePerPoint;
  const share = acceptedShare(periods);
  return (
    <Facts
      facts={[
        {
          name: 'A point bought',
          value: score !== undefined && isScored(score) ? number(score.score) : '–',
          note: last === undefined ? `in no ${unit} yet` : `in ${last.name}; ${valueTrend(periods).words}`,
        },
        {
          name: 'Accepted value',
          value: number(value),
          note: `in ${plural(periods.length, unit, `${unit}s`)}`,
        },
        { name: 'Accepted points', value: number(points) },
        {
          name: 'Accepted, of all answered',
          value: share === null ? '–' : percent(share),
          note: `${count(periods, 'rejected')} rejected, ${count(periods, 'unaccepted')} unaccepted in Done`,
        },
        {
          name: 'Wait for acceptance',
          value: wanted.median === null ? '–' : wait(wanted.median),
          note: wanted.count === 0 ? 'no answer yet' : `median of ${plural(wanted.count, 'answer', 'answers')}`,
        },
      ]}
    />
  );
};

/** Is a story point buying more than it did? Accepted work only. */
const ValuePage = () => {
  const { locale } = useProject();
  const figures = useFigures();
  const steps = useMemo(() => cumulativeValue(figures?.timelines ?? []), [figures]);
  if (figures === null) return <Busy label="Reading what happened in the last sprints" />;
  const { periods, unit } = figures;
  const numbers = numbersIn(locale);
  if (periods.length === 0)
    return (
      <Empty title="Nothing has happened yet that could be counted">
        <p>
          Figures begin when a sprint is started, or, in a project without sprints, when the first work item is
          finished.
        </p>
      </Empty>
    );
  const hasValue = periods.some(({ accepted }) => accepted.value > 0);
  const hasAnswers = periods.some(({ outcomes, reopened }) =>
    [...Object.values(outcomes), reopened].some(({ ids }) => ids.length > 0),
  );
  const hasAccepted = periods.some(({ accepted }) => accepted.ids.length > 0);
  return (
    <div className="value">
      <Glance figures={figures} />
      {!hasValue && <NoValue figures={figures} />}
      {!hasAnswers && (
        <Empty title="Jira’s history tells of nothing that was finished in this time">
          <p>
            Figures by {unit} need the changes of status that Jira records. Work that was imported without its history
            counts from its next change on.
          </p>
        </Empty>
      )}
      <div className="value-cards">
        {hasValue && <PerPointCard periods={periods} numbers={numbers} unit={unit} />}
        {hasValue && <ByClassCard measure="value" periods={periods} numbers={numbers} unit={unit} />}
        {hasValue && <CumulativeCard steps={steps} periods={periods} numbers={numbers} unit={unit} />}
        {hasAnswers && <OutcomesCard periods={periods} numbers={numbers} unit={unit} />}
        {hasAccepted && <ByClassCard measure="points" periods={periods} numbers={numbers} unit={unit} />}
      </div>
    </div>
  );
};

export default ValuePage;
