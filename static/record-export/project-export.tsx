import { useState } from 'react';

import { recordExportTexts } from '../../src/messages/en/record-export';
import { useProject } from '../project-page/data';
import { Disclosure } from '../ui/disclosure';
import { useMessages } from '../ui/messages';
import ExportButtons from './export-buttons';

/** What was recorded of a project's work items, or of a sprint's, as a file. */
const Choice = () => {
  const texts = useMessages(recordExportTexts);
  const { items, sprints, projectKey, policy } = useProject();
  const [sprintId, setSprintId] = useState('');
  const begun = sprints.filter(({ state }) => state !== 'future').reverse();
  const sprint = begun.find(({ id }) => id === sprintId);
  const chosen = sprint === undefined ? items : items.filter(({ sprintIds }) => sprintIds.includes(sprint.id));
  return (
    <>
      <label className="record-export-scope">
        {texts.scope}
        <select value={sprintId} onChange={({ currentTarget: { value } }) => setSprintId(value)}>
          <option value="">{texts.wholeProject}</option>
          {begun.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <ExportButtons
        key={sprintId}
        of={sprint === undefined ? { kind: 'project', name: projectKey } : { kind: 'sprint', name: sprint.name }}
        items={chosen}
        policy={policy}
      />
    </>
  );
};

/** Folded away until somebody wants it. */
const ProjectExport = () => {
  const texts = useMessages(recordExportTexts);
  return useProject().phase === 'ready' ? (
    <div className="record-export">
      <Disclosure title={texts.title}>
        <Choice />
      </Disclosure>
    </div>
  ) : null;
};

export default ProjectExport;
