import './goal.css';

import { useState } from 'react';

import type { Goals } from '../../../src/domain/goal/goals';
import type { Served } from '../../../src/domain/goal/served';
import { mayAccept } from '../../../src/domain/policy/accepters';
import { goalTexts } from '../../../src/messages/en/goal';
import { Button } from '../../ui/button';
import { DataTable } from '../../ui/charts/data-table';
import { Disclosure } from '../../ui/disclosure';
import { Message } from '../../ui/message';
import { useFormat, useMessages } from '../../ui/messages';
import { Part } from '../../ui/part';
import { useProject } from '../data';
import { Drilldown } from '../drilldown';
import type { Figures } from '../figures';
import { useGoals } from './goals-store';
import { OpenWork } from './open-work';
import { useServed } from './use-served';

// Loaded when somebody wants to change something.
const loadForm = () => import('./form');

/** What the goal is, and how it is to be seen that it was reached. */
const Words = ({ goals: { vision, goal } }: { readonly goals: Goals }) => {
  const texts = useMessages(goalTexts);
  return (
    <>
      {vision !== '' && <p dir="auto">{texts.vision({ vision })}</p>}
      {goal === null ? (
        <p>{texts.none}</p>
      ) : (
        <>
          <p dir="auto">{texts.goal({ goal: goal.text })}</p>
          <p dir="auto">
            {goal.measure !== '' && texts.measured({ measure: goal.measure })}{' '}
            {goal.target !== null && texts.target({ target: goal.target })}{' '}
            {goal.due !== null && texts.due({ due: goal.due })} {texts.since({ at: goal.since })}
          </p>
        </>
      )}
    </>
  );
};

/** Which share of what was accepted served it, with the work items behind it. */
const Share = ({ served }: { readonly served: Served }) => {
  const texts = useMessages(goalTexts);
  const { ids, value, others, share } = served;
  if (share === null) return <p>{texts.noShare}</p>;
  return (
    <>
      <p className="goal-share">{texts.share({ share, value, all: value + others.value })}</p>
      <Drilldown
        title={texts.behind}
        groups={[
          { name: texts.served, ids },
          { name: texts.others, ids: others.ids },
        ]}
        isFolded
      />
    </>
  );
};

const Earlier = ({ of }: { readonly of: Goals['earlier'] }) => {
  const texts = useMessages(goalTexts);
  const { number } = useFormat();
  const figure = (value: number | undefined): string => (value === undefined ? '' : number(value));
  return (
    <Disclosure title={texts.earlier}>
      <DataTable
        caption={texts.earlier}
        rows={of}
        keyOf={({ since, until }) => `${since} ${until}`}
        columns={[
          { title: texts.column.goal, cell: ({ text }) => <span dir="auto">{text}</span> },
          { title: texts.column.period, cell: ({ since, until }) => texts.period({ since, until }) },
          { title: texts.column.served, cell: ({ brought }) => figure(brought?.value), isNumber: true },
          { title: texts.column.all, cell: ({ brought }) => figure(brought?.all), isNumber: true },
          { title: texts.column.items, cell: ({ brought }) => figure(brought?.items), isNumber: true },
        ]}
      />
    </Disclosure>
  );
};

/** Vision and goal of the product: what served it, what does not, and what came before. */
const GoalSection = ({ figures }: { readonly figures: Figures }) => {
  const { policy, me } = useProject();
  const texts = useMessages(goalTexts);
  const goals = useGoals();
  const [editing, setEditing] = useState(false);
  const served = useServed(figures, goals === 'failed' ? null : (goals?.goal ?? null));
  if (goals === null) return null;
  if (goals === 'failed') return <Message tone="warning" title={texts.notRead} />;
  const { goal, earlier } = goals;
  const may = policy !== null && mayAccept(policy, me, new Date().toISOString()) !== null;
  return (
    <section className="goal" aria-labelledby="goal-title">
      <h3 className="goal-title" id="goal-title">
        {texts.title}
      </h3>
      <Words goals={goals} />
      {goal !== null && goal.epics.length + goal.versions.length === 0 && <p>{texts.untied}</p>}
      {editing ? (
        <Part load={loadForm} props={{ goals, served, onDone: () => setEditing(false) }} />
      ) : may ? (
        <div>
          <Button onClick={() => setEditing(true)}>{texts.form.open}</Button>
        </div>
      ) : (
        <p className="goal-note">{texts.who}</p>
      )}
      {goal !== null && served !== null && <Share served={served} />}
      {goal !== null && (
        <Disclosure title={texts.open}>
          <OpenWork goal={goal} />
        </Disclosure>
      )}
      {earlier.length > 0 && <Earlier of={earlier} />}
    </section>
  );
};

export default GoalSection;
