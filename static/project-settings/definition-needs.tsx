import type { Definition } from '../../src/domain/policy/policy';
import type { Draft } from './draft';

type Need = 'criteria' | 'needsValue' | 'needsPoints';

const words: Readonly<Record<Need, { readonly name: string; readonly help: string }>> = {
  criteria: {
    name: 'Done asks for acceptance criteria',
    help: 'They are looked for where the tab Acceptance criteria says.',
  },
  needsValue: { name: 'Ready asks for a business value', help: 'Its value per point then counts in the figures.' },
  needsPoints: { name: 'Ready asks for an estimate', help: 'In the field that the tab Fields names.' },
};

const needs: readonly Need[] = ['criteria', 'needsValue', 'needsPoints'];

const without: Readonly<Record<Need, (draft: Draft) => string | null>> = {
  criteria: () => null,
  needsValue: ({ fields }) => (fields.value === null ? 'No field for value is chosen, so it is not asked for.' : null),
  needsPoints: ({ fields }) =>
    fields.points === null ? 'No field for story points is chosen, so it is not asked for.' : null,
};

/** What a class of work needs apart from its lines. */
export const DefinitionNeeds = ({
  draft,
  definition,
  locked,
  onChange,
}: {
  readonly draft: Draft;
  readonly definition: Definition;
  readonly locked: boolean;
  readonly onChange: (part: Partial<Definition>) => void;
}) => (
  <fieldset className="settings-group" disabled={locked}>
    <legend>What it needs</legend>
    {needs.map((need) => (
      <label key={need} className="settings-choice">
        <input
          type="checkbox"
          checked={definition[need]}
          aria-describedby={`need-${need}`}
          onChange={(event) => onChange({ [need]: event.target.checked })}
        />
        <span>
          <span>{words[need].name}</span>
          <span className="settings-help" id={`need-${need}`}>
            {without[need](draft) ?? words[need].help}
          </span>
        </span>
      </label>
    ))}
  </fieldset>
);
