import { useState } from 'react';

import { mayAccept } from '../../../src/domain/policy/accepters';
import { latestPlan, mostPlanned, type ShownPlan } from '../../../src/domain/sprint/accepted-plan';
import type { SprintPlan } from '../../../src/domain/sprint/sprint-plan';
import { projectTexts } from '../../../src/messages/en/project';
import { sprintsTexts } from '../../../src/messages/en/sprints';
import { failureText } from '../../../src/messages/failure-text';
import { Button } from '../../ui/button';
import { useFailureText } from '../../ui/failure-text';
import { Message } from '../../ui/message';
import { useAllMessages } from '../../ui/messages';
import { Part } from '../../ui/part';
import { usePeople } from '../../work-item/use-people';
import { useProject } from '../data';
import type { Plans } from './use-plans';

// Once there is a plan to compare with.
const loadChanges = () => import('./changes');

interface PlanProps {
  readonly sprintId: string;
  readonly plan: SprintPlan;
  readonly plans: Plans;
}

/** Who accepted it, when, and what it came to. */
const Accepted = ({
  of,
  nameOf,
}: {
  readonly of: ShownPlan;
  readonly nameOf: ReturnType<typeof usePeople>['nameOf'];
}) => {
  const messages = useAllMessages();
  const { plan: texts } = messages.of(sprintsTexts);
  const project = messages.of(projectTexts);
  const total = (key: 'points' | 'value'): number => of.items.reduce((sum, item) => sum + (item[key] ?? 0), 0);
  return (
    <p dir="auto">
      {texts.accepted({ who: nameOf(of.by) ?? texts.somebody, at: of.at })}{' '}
      {texts.sums({
        items: project.workItems({ count: of.items.length }),
        points: project.points({ count: total('points') }),
        value: total('value'),
      })}{' '}
      {of.hidden > 0 && texts.hidden({ count: of.hidden })}
    </p>
  );
};

interface Said {
  readonly tone: 'success' | 'danger';
  readonly title: string;
  readonly detail?: string;
}

/** The button, with what came of it; whoever may not accept is told who may. */
const Accept = ({ sprintId, plan, plans, isAgain }: PlanProps & { readonly isAgain: boolean }) => {
  const { policy, me, refresh } = useProject();
  const texts = useAllMessages().of(sprintsTexts).plan;
  const sayFailure = useFailureText();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  if (policy === null || mayAccept(policy, me, new Date().toISOString()) === null) return <p>{texts.who}</p>;
  const seen = plan.items.map(({ item }) => item.id);
  const why =
    seen.length === 0 ? texts.empty : seen.length > mostPlanned ? texts.tooMany({ count: mostPlanned }) : null;
  const accept = async (): Promise<void> => {
    setBusy(true);
    setSaid(null);
    try {
      await plans.accept(sprintId, seen);
      setSaid({ tone: 'success', title: texts.saved });
    } catch (error) {
      setSaid({ tone: 'danger', title: texts.failed, detail: sayFailure(error) });
      // What was on screen may be older than what is there.
      await refresh();
    }
    setBusy(false);
  };
  return (
    <>
      <div className="sprints-accept">
        <Button
          look={isAgain ? 'default' : 'primary'}
          busy={busy}
          blockedBy={why === null ? undefined : 'sprints-why'}
          onClick={() => void accept()}
        >
          {isAgain ? texts.again : texts.accept}
        </Button>
        {why !== null && <span id="sprints-why">{why}</span>}
      </div>
      {said !== null && (
        <Message tone={said.tone} title={said.title} alert>
          {said.detail !== undefined && <p>{said.detail}</p>}
        </Message>
      )}
    </>
  );
};

/** The plan of a sprint: what was accepted, what came and went since, and the button that accepts it. */
export const Plan = ({ sprintId, plan, plans }: PlanProps) => {
  const messages = useAllMessages();
  const texts = messages.of(sprintsTexts).plan;
  const own = plans.plans.filter((one) => one.sprintId === sprintId);
  const accepted = latestPlan(own, sprintId);
  const earlier = own.filter((one) => one !== accepted);
  const { nameOf } = usePeople(own.map(({ by }) => by));
  const { reply } = plans;
  return (
    <section className="sprints-part" aria-labelledby="sprints-plan">
      <h3 className="sprints-title" id="sprints-plan">
        {texts.title}
      </h3>
      {reply.state === 'failed' && (
        <Message tone="warning" title={texts.notRead}>
          <p>{failureText(messages, reply.why)}</p>
        </Message>
      )}
      {reply.state === 'ready' && accepted === null && <p>{texts.none}</p>}
      {accepted !== null && (
        <>
          <Accepted of={accepted} nameOf={nameOf} />
          <Part load={loadChanges} props={{ plan, accepted }} />
        </>
      )}
      <Accept sprintId={sprintId} plan={plan} plans={plans} isAgain={accepted !== null} />
      {earlier.length > 0 && (
        <details>
          <summary>{texts.earlier({ count: earlier.length })}</summary>
          {earlier.map((one) => (
            <Accepted key={one.at} of={one} nameOf={nameOf} />
          ))}
        </details>
      )}
      <p className="sprints-note">{texts.advises}</p>
    </section>
  );
};
