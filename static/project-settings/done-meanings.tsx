import { proposeMeaning } from '../../src/domain/policy/propose-meaning';
import type { Closing, StatusMeaning } from '../../src/domain/policy/status-meaning';
import { problemAt } from './draft';
import type { Edit } from './edit';
import { Why } from './row';

const meanings: readonly { readonly meaning: StatusMeaning; readonly name: string }[] = [
  { meaning: 'delivered', name: 'Delivered' },
  { meaning: 'closed', name: 'Closed without delivery' },
];

const closers: readonly { readonly closing: Closing; readonly name: string; readonly what: string }[] = [
  {
    closing: 'accepters',
    name: 'The Product Owner and deputies',
    what: 'Whoever else tries is refused, and told why.',
  },
  { closing: 'team', name: 'Whoever may move it', what: 'Jira’s own permissions decide.' },
];

/** What the statuses of category Done mean, which resolutions mean closed, and who may close. Names give a proposal; the admin decides. */
export const DoneMeanings = ({ draft, loaded, problems, locked, change }: Edit) => {
  const done = loaded.statuses.filter(({ category }) => category === 'done');
  const chosen = new Set(draft.closingResolutions);
  const meaningOf = ({ id, name }: { readonly id: string; readonly name: string }): StatusMeaning =>
    draft.statuses[id] ?? proposeMeaning(name);
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    change({ closingResolutions: [...next] });
  };
  return (
    <>
      <fieldset className="settings-group" disabled={locked}>
        <legend>What Done means here</legend>
        <p className="settings-help">
          Only what is delivered is accepted and counts as value. Closing asks for no criteria and no Definition of
          Done.
        </p>
        {done.map((status) => (
          <div key={status.id} className="settings-choice" role="group" aria-label={status.name}>
            <span className="settings-choice-name">{status.name}</span>
            {meanings.map(({ meaning, name }) => (
              <label key={meaning}>
                <input
                  type="radio"
                  name={`meaning-${status.id}`}
                  checked={meaningOf(status) === meaning}
                  onChange={() => change({ statuses: { ...draft.statuses, [status.id]: meaning } })}
                />{' '}
                {name}
              </label>
            ))}
            {draft.statuses[status.id] === undefined && <span className="settings-help">Proposed by its name</span>}
          </div>
        ))}
        <Why id="statuses">{problemAt(problems, 'statuses')}</Why>
      </fieldset>
      <fieldset className="settings-group" disabled={locked}>
        <legend>Resolutions that mean closed, whatever the status</legend>
        {loaded.resolutions.map(({ id, name }) => (
          <label key={id} className="settings-choice">
            <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
            <span className="settings-choice-name">{name}</span>
          </label>
        ))}
        <Why id="closingResolutions">{problemAt(problems, 'closingResolutions')}</Why>
      </fieldset>
      <fieldset className="settings-group" disabled={locked}>
        <legend>Who may close without delivery</legend>
        {closers.map(({ closing, name, what }) => (
          <label key={closing} className="settings-choice">
            <input
              type="radio"
              name="closing"
              checked={draft.closing === closing}
              aria-describedby={`closing-${closing}`}
              onChange={() => change({ closing })}
            />
            <span>
              <span className="settings-choice-name">{name}</span>
              <span className="settings-help" id={`closing-${closing}`}>
                {what}
              </span>
            </span>
          </label>
        ))}
        <Why id="closing">{problemAt(problems, 'closing')}</Why>
      </fieldset>
    </>
  );
};
