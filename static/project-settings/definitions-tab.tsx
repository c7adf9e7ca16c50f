import { useState } from 'react';

import { workClasses } from '../../src/domain/policy/definition-of';
import { type Definition, maxCheckedFields } from '../../src/domain/policy/policy';
import type { WorkClass } from '../../src/domain/policy/work-class';
import { classWords } from './class-words';
import { DefinitionNeeds } from './definition-needs';
import { noProblems, problemAt } from './draft';
import type { Edit } from './edit';
import { donePresets, readyPresets } from './item-kinds';
import { ItemsEditor } from './items-editor';
import { StartingSet } from './starting-set';

const typesOf = ({ draft, loaded }: Edit, one: WorkClass): string =>
  loaded.project.workTypes
    .filter(({ id }) => draft.types[id] === one)
    .map(({ name }) => name)
    .join(', ') || 'no work type';

/** The first class that has a problem, else the first that governs something: what one came to see. */
const firstClass = ({ draft, problems }: Edit): WorkClass =>
  workClasses.find((one) => problems !== noProblems && problemAt(problems, `definitions.${one}`) !== undefined) ??
  workClasses.find((one) => Object.values(draft.types).includes(one)) ??
  'feature';

/** What must be so before work begins, and before it is accepted, for each class of work. */
export const DefinitionsTab = (edit: Edit) => {
  const { draft, loaded, problems, locked, change } = edit;
  const [chosen, setChosen] = useState(() => firstClass(edit));
  const definition = draft.definitions[chosen];
  const set = (part: Partial<Definition>): void =>
    change({ definitions: { ...draft.definitions, [chosen]: { ...definition, ...part } } });
  const common = { fields: loaded.fields, problems, locked };
  const path = `definitions.${chosen}`;

  return (
    <div className="settings-tab">
      <fieldset className="settings-group">
        <legend>Class of work</legend>
        <div className="settings-classes">
          {workClasses.map((one) => (
            <label key={one} className="settings-class">
              <input type="radio" name="class" checked={chosen === one} onChange={() => setChosen(one)} />
              <span>
                <span className="settings-choice-name">
                  {classWords[one].name}
                  {problemAt(problems, `definitions.${one}`) !== undefined && (
                    <span className="settings-why"> (has a problem)</span>
                  )}
                </span>
                <span className="settings-help">{typesOf(edit, one)}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {!locked && <StartingSet key={`set-${chosen}`} of={chosen} onChoose={set} />}
      <DefinitionNeeds draft={draft} definition={definition} locked={locked} onChange={set} />
      <ItemsEditor
        {...common}
        key={`ready-${chosen}`}
        path={`${path}.ready`}
        title="Definition of Ready"
        help="What a work item needs before the team begins. It is shown on cards and in the panel, and stops nothing."
        items={definition.ready}
        presets={readyPresets(draft.fields)}
        onChange={(ready) => set({ ready: [...ready] })}
      />
      <ItemsEditor
        {...common}
        key={`done-${chosen}`}
        path={`${path}.done`}
        title="Definition of Done"
        help={`What must hold before the Product Owner accepts. At most ${maxCheckedFields} lines can look at a field.`}
        items={definition.done}
        presets={donePresets(draft.fields)}
        onChange={(done) => set({ done: [...done] })}
      />
    </div>
  );
};
