import type { Help, PlannedChange } from './model';
import { gateRules } from './rules';

/**
 * Letters to somebody else: the reader sends them on. They stay in English, since nobody knows what whoever gets them reads, and an administrator
 * can find the English names of Jira's pages.
 */

/** The project, as far as links and letters need it. */
export interface GateProject {
  readonly id: string;
  readonly key: string;
  readonly teamManaged: boolean;
}

const workflowsLink = '/secure/admin/workflows/ListWorkflows.jspa';

const settingsLink = ({ key }: GateProject): string => `/plugins/servlet/project-config/${encodeURIComponent(key)}`;

/** One line for each transition: what goes on it, what comes off. */
const changeLines = (changes: readonly PlannedChange[]): readonly string[] =>
  changes.map(({ name, added, enabled, removed }) => {
    const names = (keys: readonly (keyof typeof gateRules)[]): string =>
      keys.map((key) => gateRules[key].name).join(', ');
    const parts = [
      ...(added.length > 0 ? [`add ${names(added)}`] : []),
      ...(enabled.length > 0 ? [`switch on ${names(enabled)}`] : []),
      ...(removed.length > 0 ? [`remove ${names(removed)}`] : []),
    ];
    return `- "${name}": ${parts.join('; ')}`;
  });

/** For whoever may not take the gate out of all workflows of the site, or out of one of them. */
const notAllowedOnSite = (changes: readonly PlannedChange[]): Help => ({
  who: 'jira-admin',
  link: workflowsLink,
  text: [
    'Please open Apps → Assay in the settings of Jira, and press "Take the gate out of all workflows":',
    'rules of an app that is uninstalled refuse every move that they stand on.',
    ...(changes.length === 0 ? [] : ['What it does to the workflow that I may not edit:', ...changeLines(changes)]),
  ].join('\n'),
});

/** For whoever may not look at the workflows of a project, or change them; null is the whole site. */
export const notAllowed = (project: GateProject | null, changes: readonly PlannedChange[] = []): Help => {
  if (project === null) return notAllowedOnSite(changes);
  const { key, teamManaged } = project;
  const lines = changeLines(changes);
  return {
    who: teamManaged ? 'project-admin' : 'jira-admin',
    link: teamManaged ? settingsLink(project) : workflowsLink,
    text: [
      `Please open the settings of project ${key}, choose Assay under Apps, and press "Install the gate" on its Gate tab:`,
      teamManaged
        ? 'it changes the workflows of this project, for which Jira asks for a project administrator.'
        : 'it changes a workflow of the site, for which Jira asks for a Jira administrator.',
      ...(lines.length === 0 ? [] : ['What it does:', ...lines]),
    ].join('\n'),
  };
};

/** For a workflow that Jira lets nobody edit; null is a removal from the whole site. */
export const notEditable = (project: GateProject | null, workflow: string): Help => ({
  who: 'jira-admin',
  link: workflowsLink,
  text: (project === null
    ? [
        `The workflow "${workflow}" carries rules of Assay and cannot be edited.`,
        'Please take it out of use before Assay is uninstalled: after that nobody passes its rules.',
      ]
    : [
        `Project ${project.key} uses the workflow "${workflow}", which belongs to Jira and cannot be edited.`,
        'Please copy it, put the copy into the workflow scheme of the project, and tell me: then the gate can be installed on it.',
      ]
  ).join('\n'),
});

export const screensHelp = ({ key }: GateProject, lines: readonly string[]): Help => ({
  who: 'jira-admin',
  link: '/secure/admin/ViewFieldScreens.jspa',
  text: [`Please put the fields of Assay on the screens of project ${key}:`, ...lines].join('\n'),
});
