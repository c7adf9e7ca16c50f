import { useState } from 'react';

import { workClasses } from '../../src/domain/policy/definition-of';
import { type Definition, maxCheckedFields } from '../../src/domain/policy/policy';
import type { WorkClass } from '../../src/domain/policy/work-class';
import { settingsDefinitionsTexts } from '../../src/messages/en/settings-definitions';
import { settingsPeopleTexts } from '../../src/messages/en/settings-people';
import { useFormat, useMessages } from '../ui/messages';
import { DefinitionNeeds } from './definition-needs';
import { noProblems, problemAt } from './draft';
import type { Edit } from './edit';
import { donePresets, readyPresets } from './item-kinds';
import { ItemsEditor } from './items-editor';
import { ReadyGate } from './ready-gate';
import { StartingSet } from './starting-set';

const typesOf = ({ draft, loaded }: Edit, one: WorkClass): readonly string[] =>
  loaded.project.workTypes.filter(({ id }) => draft.types[id] === one).map(({ name }) => name);

/** The first class that has a problem, else the first that governs something: what one came to see. */
const firstClass = ({ draft, problems }: Edit): WorkClass =>
  workClasses.find((one) => problems !== noProblems && problemAt(problems, `definitions.${one}`) !== undefined) ??
  workClasses.find((one) => Object.values(draft.types).includes(one)) ??
  'feature';

const ClassChoice = ({
  edit,
  chosen,
  onChoose,
}: {
  readonly edit: Edit;
  readonly chosen: WorkClass;
  readonly onChoose: (one: WorkClass) => void;
}) => {
  const texts = useMessages(settingsDefinitionsTexts);
  const { classes } = useMessages(settingsPeopleTexts);
  const { list } = useFormat();
  const typesIn = (one: WorkClass): string => list(typesOf(edit, one)) || texts.noType;
  return (
    <fieldset className="settings-group">
      <legend>{texts.class}</legend>
      <div className="settings-classes">
        {workClasses.map((one) => (
          <label key={one} className="settings-class">
            <input type="radio" name="class" checked={chosen === one} onChange={() => onChoose(one)} />
            <span>
              <span className="settings-choice-name">
                {classes[one].name}
                {problemAt(edit.problems, `definitions.${one}`) !== undefined && (
                  <span className="settings-why"> {texts.hasProblem}</span>
                )}
              </span>
              <span className="settings-help">{typesIn(one)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

/** What must be so before work begins, and before it is accepted, for each class of work. */
export const DefinitionsTab = (edit: Edit) => {
  const { draft, loaded, problems, locked, change } = edit;
  const texts = useMessages(settingsDefinitionsTexts);
  const [chosen, setChosen] = useState(() => firstClass(edit));
  const definition = draft.definitions[chosen];
  const set = (part: Partial<Definition>): void =>
    change({ definitions: { ...draft.definitions, [chosen]: { ...definition, ...part } } });
  const common = { fields: loaded.fields, problems, locked };
  const path = `definitions.${chosen}`;
  return (
    <div className="settings-tab">
      <ClassChoice edit={edit} chosen={chosen} onChoose={setChosen} />
      {!locked && <StartingSet key={`set-${chosen}`} of={chosen} onChoose={set} />}
      <DefinitionNeeds draft={draft} definition={definition} locked={locked} onChange={set} />
      <ItemsEditor
        {...common}
        key={`ready-${chosen}`}
        path={`${path}.ready`}
        title={texts.ready.title}
        help={texts.ready.help}
        items={definition.ready}
        presets={readyPresets(draft.fields, texts.preset)}
        onChange={(ready) => set({ ready: [...ready] })}
      />
      <ReadyGate definition={definition} isBlocking={draft.mode === 'block'} locked={locked} onChange={set} />
      <ItemsEditor
        {...common}
        key={`done-${chosen}`}
        path={`${path}.done`}
        title={texts.done.title}
        help={texts.done.help({ most: maxCheckedFields })}
        items={definition.done}
        presets={donePresets(draft.fields, texts.preset)}
        onChange={(done) => set({ done: [...done] })}
      />
    </div>
  );
};
