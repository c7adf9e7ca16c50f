import type { Mode } from '../../src/domain/policy/policy';
import type { Edit } from './edit';

const modes: readonly { readonly mode: Mode; readonly name: string; readonly what: string }[] = [
  { mode: 'off', name: 'Off', what: 'Assay keeps out of the way: it checks nothing and stops nothing.' },
  {
    mode: 'warn',
    name: 'Warn',
    what: 'Assay shows what is missing, and records who moved what to Done, but stops nothing. Good to begin with.',
  },
  {
    mode: 'block',
    name: 'Block',
    what: 'Jira refuses to move a work item to Done unless its acceptance criteria are there, the Definition of Done holds and the Product Owner or a deputy moves it.',
  },
];

/** How strict it is, with what each choice does. */
export const ModeChoice = ({ draft, locked, change }: Edit) => (
  <fieldset className="settings-group" disabled={locked}>
    <legend>Mode</legend>
    {modes.map(({ mode, name, what }) => (
      <label key={mode} className="settings-choice">
        <input
          type="radio"
          name="mode"
          value={mode}
          checked={draft.mode === mode}
          aria-describedby={`mode-${mode}`}
          onChange={() => change({ mode })}
        />
        <span>
          <span className="settings-choice-name">{name}</span>
          <span className="settings-help" id={`mode-${mode}`}>
            {what}
          </span>
        </span>
      </label>
    ))}
  </fieldset>
);
