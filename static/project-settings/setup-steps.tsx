import './setup-steps.css';

import type { Policy } from '../../src/domain/policy/policy';
import { settingsTexts } from '../../src/messages/en/settings';
import type { Finding } from '../../src/workflow-gate/finding';
import { Lozenge } from '../ui/lozenge';
import type { Tone } from '../ui/tone';
import { useMessages } from '../ui/messages';
import type { TabName } from './tabs';

type State = 'done' | 'next' | 'later' | 'unknown';
type Step = Exclude<keyof typeof settingsTexts.texts.steps, 'title' | 'open' | State>;

const tones: Readonly<Record<State, Tone>> = {
  done: 'success',
  next: 'information',
  later: 'neutral',
  unknown: 'neutral',
};

const tabOfStep: Readonly<Record<Step, TabName>> = { owner: 'people', gate: 'gate', fields: 'fields' };

/** The findings that mean that a step is not done, and those that mean that it could not be checked. */
const signs = {
  gate: { open: ['gate-missing', 'gate-partial'], hidden: 'gate' },
  fields: { open: ['field-off-screen', 'field-missing'], hidden: 'screens' },
} as const;

const stateOf = (step: 'gate' | 'fields', findings: readonly Finding[]): 'done' | 'todo' | 'unknown' => {
  const { open, hidden } = signs[step];
  if (findings.some((one) => one.code === 'unknown' && one.what === hidden)) return 'unknown';
  return findings.some(({ code }) => open.some((sign) => sign === code)) ? 'todo' : 'done';
};

/** The first step that is open is the next one. */
const statesOf = (stored: Policy | null, findings: readonly Finding[]): Readonly<Record<Step, State>> => {
  const isSaved = stored !== null;
  const gate = isSaved ? stateOf('gate', findings) : 'todo';
  const fields = isSaved ? stateOf('fields', findings) : 'todo';
  const waiting = (isNext: boolean): State => (isNext ? 'next' : 'later');
  return {
    owner: isSaved ? 'done' : 'next',
    gate: gate === 'todo' ? waiting(isSaved) : gate,
    fields: fields === 'todo' ? waiting(isSaved && gate !== 'todo') : fields,
  };
};

/** The way from an installed app to one that works: what is done and what comes next. It goes when all is done. */
export const SetupSteps = ({
  stored,
  findings,
  onShow,
}: {
  readonly stored: Policy | null;
  /** Null: not known yet. */
  readonly findings: readonly Finding[] | null;
  readonly onShow: (tab: TabName) => void;
}) => {
  const { steps, tabs } = useMessages(settingsTexts);
  if (findings === null) return null;
  const states = statesOf(stored, findings);
  if (!Object.values(states).includes('next')) return null;
  return (
    <nav className="settings-steps" aria-label={steps.title}>
      <h2 className="settings-title">{steps.title}</h2>
      <ol>
        {(['owner', 'gate', 'fields'] as const).map((step) => (
          <li key={step} aria-current={states[step] === 'next' ? 'step' : undefined}>
            <button
              type="button"
              className="settings-link"
              title={steps.open({ name: tabs[tabOfStep[step]] })}
              onClick={() => onShow(tabOfStep[step])}
            >
              {steps[step]}
            </button>
            <Lozenge tone={tones[states[step]]}>{steps[states[step]]}</Lozenge>
          </li>
        ))}
      </ol>
    </nav>
  );
};
