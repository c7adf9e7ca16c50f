import './value.css';

import { useMemo } from 'react';

import { cumulativeValue } from '../../../src/domain/flow';
import { projectTexts } from '../../../src/messages/en/project';
import { valueTexts } from '../../../src/messages/en/value';
import { Busy } from '../../ui/busy';
import { useMessages } from '../../ui/messages';
import { Part } from '../../ui/part';
import { Empty } from '../empty';
import { type Figures, useFigures } from '../figures';
import { ByClassCard } from './by-class-card';
import { CumulativeCard } from './cumulative-card';
import { Glance } from './glance';
import { NoValue } from './no-value';
import { OutcomesCard } from './outcomes-card';
import { PerPointCard } from './per-point-card';

/** Is a story point buying more than it did? Accepted work only. */
const Delivered = ({ figures }: { readonly figures: Figures | null }) => {
  const project = useMessages(projectTexts);
  const { empty } = useMessages(valueTexts);
  const steps = useMemo(() => cumulativeValue(figures?.timelines ?? []), [figures]);
  if (figures === null) return <Busy label={project.readingHistories} />;
  const { periods, unit } = figures;
  if (periods.length === 0)
    return (
      <Empty title={empty.noPeriods}>
        <p>{empty.noPeriodsDetail}</p>
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
      {!hasValue && <NoValue unit={unit} />}
      {!hasAnswers && (
        <Empty title={empty.noHistory}>
          <p>{empty.noHistoryDetail({ unit: project.unit[unit] })}</p>
        </Empty>
      )}
      <div className="value-cards">
        {hasValue && <PerPointCard periods={periods} unit={unit} />}
        {hasValue && <ByClassCard measure="value" periods={periods} unit={unit} />}
        {hasValue && <CumulativeCard steps={steps} periods={periods} unit={unit} />}
        {hasAnswers && <OutcomesCard periods={periods} unit={unit} />}
        {hasAccepted && <ByClassCard measure="points" periods={periods} unit={unit} />}
      </div>
    </div>
  );
};

// After the charts: what it was for, and who may change that.
const loadGoal = () => import('../goal');

// After the charts: it looks at the values themselves.
const loadWorth = () => import('./worth');

// Last: what is on record of it, as a file.
const loadExport = () => import('../../record-export/project-export');

/** What delivered work was worth, and how well the values of what is open stand. */
const ValuePage = () => {
  const figures = useFigures();
  return (
    <>
      <Delivered figures={figures} />
      {figures !== null && <Part load={loadGoal} props={{ figures }} />}
      <Part load={loadWorth} props={{}} />
      <Part load={loadExport} props={{}} />
    </>
  );
};

export default ValuePage;
