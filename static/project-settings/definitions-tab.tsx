import { maxCheckedFields } from '../../src/domain/policy';
import type { Edit } from './edit';
import { donePresets, readyPresets } from './item-kinds';
import { ItemsEditor } from './items-editor';

/** What must be so before work begins, and before it is accepted. */
export const DefinitionsTab = ({ draft, loaded, problems, locked, change }: Edit) => {
  const common = { fields: loaded.fields, problems, locked };
  return (
    <div className="settings-tab">
      <ItemsEditor
        {...common}
        path="ready"
        title="Definition of Ready"
        help="What a work item needs before the team begins. It is shown on cards and in the panel, and stops nothing."
        items={draft.ready}
        presets={readyPresets(draft.fields)}
        onChange={(ready) => change({ ready: [...ready] })}
      />
      <ItemsEditor
        {...common}
        path="done"
        title="Definition of Done"
        help={`What must hold before the Product Owner accepts. Acceptance criteria are always asked for. At most ${maxCheckedFields} lines can look at a field.`}
        items={draft.done}
        presets={donePresets(draft.fields)}
        onChange={(done) => change({ done: [...done] })}
      />
    </div>
  );
};
