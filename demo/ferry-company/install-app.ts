import { randomUUID } from 'node:crypto';

import { addFieldToProject, installField } from '../../sandbox/jira/fields/install-field';
import type { Rule, Transition } from '../../sandbox/jira/model';
import type { Site } from '../../sandbox/site';
import { doneKeys } from '../../src/workflow-gate/rules';

/** Installs the app, as a site's administrator does, and makes its fields. Does nothing when it is there. */
export const installApp = ({ forge, jira }: Site, installer: string): void => {
  forge.install(installer);
  for (const module of forge.customFieldModules()) installField(jira, module);
};

/** The id of one of the app's fields. */
export const appField = ({ jira }: Site, moduleKey: string): string => {
  const field = [...jira.store.collection('fields').values()].find(({ forge }) => forge?.moduleKey === moduleKey);
  if (!field) throw new Error(`The app has no field ${moduleKey}`);
  return field.id;
};

/** Puts all of the app's fields on a project's screens. */
export const showAppFields = (site: Site, projectId: string): void => {
  for (const { moduleKey } of site.forge.customFieldModules())
    addFieldToProject(site.jira, projectId, appField(site, moduleKey));
};

const ruleKeys = { condition: 'forge:expression-condition', validator: 'forge:expression-validator' } as const;

/** The rules that the app's manifest offers for the ways into Done, as a workflow carries them. */
const appRules = ({ forge }: Site, kind: keyof typeof ruleKeys): readonly Rule[] =>
  [...forge.appRules().rules]
    .filter(([ari, rule]) => rule.kind === kind && doneKeys.some((key) => ari.endsWith(`/${key}`)))
    .map(([ari]) => {
      const id = randomUUID();
      return { id, ruleKey: ruleKeys[kind], parameters: { id, key: ari, config: '', disabled: 'false', tag: '' } };
    });

const guarded = (site: Site, transition: Transition): Transition => ({
  ...transition,
  conditions:
    transition.type === 'INITIAL'
      ? null
      : { operation: 'ALL', conditions: appRules(site, 'condition'), conditionGroups: [] },
  validators: [...transition.validators, ...appRules(site, 'validator')],
});

/** Puts the gate on every transition into Done of a project's workflows. */
export const attachGate = (site: Site, projectId: string): void => {
  const { store } = site.jira;
  const project = store.collection('projects').get(projectId);
  const statuses = store.collection('statuses');
  const workflows = store.collection('workflows');
  for (const id of new Set(Object.values(project?.workflowIds ?? {}))) {
    const workflow = workflows.get(id);
    if (!workflow) continue;
    const transitions = workflow.transitions.map((transition) =>
      statuses.get(transition.toStatusId ?? '')?.category === 'done' ? guarded(site, transition) : transition,
    );
    workflows.put(id, { ...workflow, transitions });
  }
};
