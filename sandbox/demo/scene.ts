import { createProject, type NewProject } from '../jira/projects/create-project';
import type { Site } from '../site';
import { attachGate, appField, showAppFields } from './install-app';
import { accountOf } from './people';
import type { Scene } from './stage';

const byName = <T extends { readonly id: string; readonly name: string }>(
  all: Iterable<T>,
): ReadonlyMap<string, string> => new Map([...all].map(({ id, name }) => [name, id]));

type Wanted = Pick<NewProject, 'key' | 'name' | 'style' | 'description' | 'boardName'>;

/** A project of the demo: people in their roles, the app's fields on its screens, the gate on its ways into Done. */
export const openScene = (site: Site, wanted: Wanted): Scene => {
  const { jira } = site;
  const { store } = jira;
  const project = createProject(jira, {
    ...wanted,
    leadAccountId: accountOf('ana'),
    administrators: [accountOf('ines')],
    members: (['ana', 'dara', 'jonas', 'mei'] as const).map(accountOf),
  });
  showAppFields(site, project.id);
  attachGate(site, project.id);
  const workflow = Object.values(project.workflowIds).flatMap(
    (id) => store.collection('workflows').get(id)?.statusIds ?? [],
  );
  const [board] = [...store.collection('boards').values()].filter(({ projectId }) => projectId === project.id);
  const estimation = board?.estimation;
  return {
    id: project.id,
    key: project.key,
    boardId: board?.id ?? '',
    ids: {
      statuses: byName(workflow.flatMap((id) => store.collection('statuses').get(id) ?? [])),
      types: byName(project.issueTypeIds.flatMap((id) => store.collection('issueTypes').get(id) ?? [])),
      versions: new Map(),
      components: new Map(),
    },
    fields: {
      value: appField(site, 'business-value'),
      points: estimation?.type === 'field' ? estimation.fieldId : '',
    },
    sprints: new Map(),
  };
};
