import { problemAt } from './draft';
import type { Edit } from './edit';
import { Why } from './row';

/** Which work the policy applies to. Work types that are gone from the project stay until they are unticked. */
export const WorkTypes = ({ draft, loaded, problems, locked, change }: Edit) => {
  const { workTypes } = loaded.project;
  const gone = draft.governed.filter((id) => !workTypes.some((type) => type.id === id));
  const all = [...workTypes, ...gone.map((id) => ({ id, name: `Work type ${id}, not in this project any more` }))];

  const toggle = (id: string, on: boolean): void =>
    change({ governed: on ? [...draft.governed, id] : draft.governed.filter((one) => one !== id) });

  return (
    <fieldset className="settings-group" disabled={locked}>
      <legend>Work types</legend>
      <p className="settings-help">These need the Product Owner’s acceptance. All others move as they always did.</p>
      <div className="settings-columns">
        {all.map(({ id, name }) => (
          <label key={id} className="settings-choice">
            <input
              type="checkbox"
              checked={draft.governed.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
      {draft.governed.length === 0 && <p className="settings-why">No work type is chosen, so nothing is checked.</p>}
      <Why id="governed">{problemAt(problems, 'governed')}</Why>
    </fieldset>
  );
};
