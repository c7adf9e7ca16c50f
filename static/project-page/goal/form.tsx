import { type FormEvent, useMemo, useState } from 'react';

import type { GoalWords, Goals } from '../../../src/domain/goal/goals';
import { maxGoal, maxGoalMeasure, maxVision, mostTied } from '../../../src/domain/goal/goals';
import { broughtBy, type Served } from '../../../src/domain/goal/served';
import { type BacklogItem, isOpen } from '../../../src/domain/backlog/backlog-item';
import type { Named } from '../../../src/domain/shared/named';
import { goalTexts } from '../../../src/messages/en/goal';
import { LineField } from '../../issue-panel/value/line-field';
import { Busy } from '../../ui/busy';
import { Button } from '../../ui/button';
import { callPlanning } from '../../ui/call-planning';
import { useFailureText } from '../../ui/failure-text';
import { Message } from '../../ui/message';
import { useMessages } from '../../ui/messages';
import { useTypedNumber } from '../../ui/use-typed-number';
import { useProject } from '../data';
import { useShowGoals } from './goals-store';
import { Ties } from './ties';
import { type Parents, useParents } from './use-parents';

export interface GoalFormProps {
  readonly goals: Goals;
  /** What served the goal so far; null while that is not known. */
  readonly served: Served | null;
  readonly onDone: () => void;
}

/** What open work belongs to; what is tied already stays a choice when no open work is left of it. */
const choices = (found: readonly Named[], tied: readonly string[]): readonly Named[] => {
  const once = new Map(found.map((one) => [one.id, one]));
  for (const id of tied) if (!once.has(id)) once.set(id, { id, name: id });
  return [...once.values()];
};

const versionsOf = (items: readonly BacklogItem[]): readonly Named[] => items.flatMap(({ versions }) => versions);
const epicsOf = ({ epics }: Parents): readonly Named[] =>
  [...epics.values()].map(({ id, key, summary }) => ({ id, name: `${key} ${summary}` }));

const useChoices = (goal: Goals['goal']) => {
  const { items } = useProject();
  const open = useMemo(() => items.filter(isOpen), [items]);
  const reply = useParents(open);
  return {
    isReading: reply.state === 'waiting',
    epics: choices(reply.state === 'ready' ? epicsOf(reply.value) : [], goal?.epics ?? []),
    versions: choices(versionsOf(open), goal?.versions ?? []),
  };
};

/** Sends a change; gives whether it was saved, and shows what the goals are then. */
const useSave = ({ goals: { revision }, served }: GoalFormProps) => {
  const { context } = useProject();
  const show = useShowGoals();
  const sayFailure = useFailureText();
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string | null>(null);
  const save = async (vision: string, goal: GoalWords | null, isNew: boolean): Promise<boolean> => {
    setBusy(true);
    setWhy(null);
    try {
      const brought = served === null ? null : broughtBy(served);
      const input = { revision, vision: vision.trim(), goal, isNew, brought };
      show((await callPlanning('saveGoals', context.extension.project?.id ?? '', input)).goals);
      return true;
    } catch (error) {
      setWhy(sayFailure(error));
      setBusy(false);
      return false;
    }
  };
  return { busy, why, save };
};

const useTyped = ({ goals: { vision, goal } }: GoalFormProps) => {
  const { typable } = useTypedNumber();
  const [typed, setTyped] = useState({
    vision,
    text: goal?.text ?? '',
    measure: goal?.measure ?? '',
    target: typable(goal?.target ?? null),
    due: goal?.due ?? '',
  });
  const [epics, setEpics] = useState<readonly string[]>(goal?.epics ?? []);
  const [versions, setVersions] = useState<readonly string[]>(goal?.versions ?? []);
  const set = (part: keyof typeof typed) => (value: string) => setTyped((before) => ({ ...before, [part]: value }));
  return { typed, set, epics, setEpics, versions, setVersions };
};

type Faults = Partial<Record<'vision' | 'text' | 'measure' | 'target' | 'epics' | 'versions', string>>;

/** What is wrong with what was typed; with no text there is no goal, which is no fault while there is none yet. */
const useFaults = () => {
  const { form } = useMessages(goalTexts);
  const { read } = useTypedNumber();
  return ({ typed, epics, versions }: ReturnType<typeof useTyped>, hasGoal: boolean): Faults => {
    const target = read(typed.target);
    const { length } = typed.text.trim();
    const isEmpty = [typed.text, typed.measure, typed.target, typed.due].every((one) => one.trim() === '');
    const many = form.tooMany({ count: mostTied });
    return {
      ...(typed.vision.trim().length > maxVision && { vision: form.longVision }),
      ...((length > maxGoal || (length === 0 && (hasGoal || !isEmpty))) && { text: form.noText }),
      ...(typed.measure.trim().length > maxGoalMeasure && { measure: form.longMeasure }),
      ...(!target.ok && { target: target.why }),
      ...(epics.length > mostTied && { epics: many }),
      ...(versions.length > mostTied && { versions: many }),
    };
  };
};

/** Vision and goal, to be changed by who may accept. */
const GoalForm = (props: GoalFormProps) => {
  const { goals, onDone } = props;
  const { goal } = goals;
  const { form, reading } = useMessages(goalTexts);
  const { read } = useTypedNumber();
  const choice = useChoices(goal);
  const entered = useTyped(props);
  const { typed, set, epics, setEpics, versions, setVersions } = entered;
  const faultsIn = useFaults();
  const [faults, setFaults] = useState<Faults>({});
  const [isNew, setIsNew] = useState(false);
  const { busy, why, save } = useSave(props);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const found = faultsIn(entered, goal !== null);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const target = read(typed.target);
    const words = {
      ...{ text: typed.text.trim(), measure: typed.measure.trim(), target: target.ok ? target.value : null },
      ...{ due: typed.due === '' ? null : typed.due, epics: [...epics], versions: [...versions] },
    };
    if (await save(typed.vision, words.text === '' ? null : words, isNew)) onDone();
  };
  if (choice.isReading) return <Busy label={reading} />;
  const line = (part: keyof typeof typed, fault?: string) =>
    ({ label: form[part], value: typed[part], onChange: set(part), fault: fault ?? null }) as const;
  return (
    <form className="goal-form" noValidate onSubmit={(event) => void submit(event)}>
      <LineField {...line('vision', faults.vision)} />
      <LineField {...line('text', faults.text)} />
      <LineField {...line('measure', faults.measure)} />
      <LineField {...line('target', faults.target)} inputMode="decimal" />
      <LineField {...line('due')} type="date" />
      <Ties
        {...{ legend: form.epics, none: form.noEpics, all: choice.epics, chosen: epics, onChange: setEpics }}
        fault={faults.epics ?? null}
      />
      <Ties
        {...{ legend: form.versions, none: form.noVersions, all: choice.versions, chosen: versions }}
        onChange={setVersions}
        fault={faults.versions ?? null}
      />
      {goal !== null && (
        <label>
          <input type="checkbox" checked={isNew} onChange={(event) => setIsNew(event.target.checked)} /> {form.isNew}
        </label>
      )}
      {why !== null && (
        <Message tone="danger" title={form.failed} alert>
          <p>{why}</p>
        </Message>
      )}
      <div className="goal-buttons">
        <Button look="primary" type="submit" busy={busy}>
          {form.save}
        </Button>
        {goal !== null && (
          <Button busy={busy} onClick={() => void save(typed.vision, null, false).then((saved) => saved && onDone())}>
            {form.end}
          </Button>
        )}
        <Button look="subtle" onClick={onDone}>
          {form.cancel}
        </Button>
      </div>
    </form>
  );
};

export default GoalForm;
