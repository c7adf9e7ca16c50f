import { z } from 'zod';
import type { Identity, Jira } from '../../jira/jira';
import type { AppPages, UiModule } from './manifest';
import { visibleSprint } from '../../jira/agile/sprints';
import { mayGlobally } from '../../jira/permissions';
import type { JiraFetch, WebForge } from './ports';

/** Where a frame stands: the module, and the issue or project around it. */
export const FramePlace = z.object({
  moduleKey: z.string(),
  issueKey: z.string().optional(),
  projectKey: z.string().optional(),
  sprintId: z.string().optional(),
  /** Another resource of the app, for a modal. */
  resource: z.string().optional(),
  location: z.string().optional(),
  /** `edit` while something is set up. */
  entryPoint: z.string().optional(),
  /** What was submitted when it was set up, as JSON. */
  configuration: z.string().optional(),
});
export type FramePlace = z.infer<typeof FramePlace>;

const IssueAnswer = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    issuetype: z.looseObject({ id: z.string(), name: z.string() }),
    project: z.looseObject({ id: z.string(), key: z.string(), projectTypeKey: z.string().optional() }),
  }),
});
const ProjectAnswer = z.looseObject({ id: z.string(), key: z.string(), projectTypeKey: z.string().optional() });

/** Refused, with the words that Jira used. */
export class PlaceError extends Error {}

const read = async <T>(schema: z.ZodType<T>, answer: Response): Promise<T> => {
  if (answer.ok) return schema.parse(await answer.json());
  throw new PlaceError(`Jira does not show this place (${answer.status})`);
};

/** What was submitted at this place; null: nothing yet. */
const submittedIn = ({ configuration }: FramePlace): Readonly<Record<string, unknown>> | null =>
  configuration === undefined ? null : z.record(z.string(), z.unknown()).parse(JSON.parse(configuration));

/** The `extension` part of a context, as Jira describes the place for this kind of module. */
export const createContexts = (jira: Jira, manifest: AppPages, forge: WebForge, fetchJira: JiraFetch) => {
  const sprintOf = (id: string, who: Identity): Record<string, unknown> => {
    try {
      const sprint = visibleSprint(jira, who, id);
      return { id: sprint.id, state: sprint.state };
    } catch {
      throw new PlaceError('Jira does not show this sprint');
    }
  };
  const extensionOf = async (module: UiModule, place: FramePlace, who: Identity): Promise<Record<string, unknown>> => {
    const location = place.location === undefined ? {} : { location: place.location };
    if (place.issueKey !== undefined) {
      const path = `/rest/api/3/issue/${encodeURIComponent(place.issueKey)}?fields=issuetype,project`;
      const { id, key, fields } = await read(IssueAnswer, await fetchJira(path, {}, who));
      const { issuetype, project } = fields;
      return {
        type: module.type,
        issue: { id, key, type: issuetype.name, typeId: issuetype.id },
        project: { id: project.id, key: project.key, type: project.projectTypeKey ?? 'software' },
        ...(module.type === 'jira:issuePanel' ? { isNewToIssue: false } : {}),
        ...location,
      };
    }
    if (module.type === 'jira:globalPage' || module.type === 'jira:command') return { type: module.type, ...location };
    if (module.type === 'jira:dashboardGadget') {
      const gadgetConfiguration = submittedIn(place);
      return {
        type: module.type,
        dashboard: { id: '10000' },
        gadget: { id: '10000' },
        ...(gadgetConfiguration === null ? {} : { gadgetConfiguration }),
        ...(place.entryPoint === undefined ? {} : { entryPoint: place.entryPoint }),
      };
    }
    if (module.type === 'action') return { type: module.type, data: { inputs: submittedIn(place) ?? {} } };
    if (module.type === 'jira:adminPage') {
      if (!mayGlobally(jira, who, 'ADMINISTER')) throw new PlaceError('Only Jira administrators see this page');
      return { type: module.type, ...location };
    }
    const path = `/rest/api/3/project/${encodeURIComponent(place.projectKey ?? '')}`;
    const { id, key, projectTypeKey } = await read(ProjectAnswer, await fetchJira(path, {}, who));
    const board = [...jira.store.collection('boards').values()].find(({ projectId }) => projectId === id);
    return {
      type: module.type,
      project: { id, key, type: projectTypeKey ?? 'software' },
      ...(['jira:projectPage', 'jira:backlogAction', 'jira:sprintAction'].includes(module.type) && board
        ? { board: { id: board.id, type: board.type } }
        : {}),
      ...(module.type === 'jira:sprintAction' ? { sprint: sprintOf(place.sprintId ?? '', who) } : {}),
      ...location,
    };
  };

  return {
    module: (key: string): UiModule | undefined => manifest.modules.find((module) => module.key === key),
    /** What `view.getContext()` tells a frame at this place, seen by this person. */
    contextFor: async (place: FramePlace, who: Identity): Promise<Record<string, unknown>> => {
      const module = manifest.modules.find(({ key }) => key === place.moduleKey);
      if (module === undefined) throw new PlaceError(`The app has no module ${place.moduleKey}`);
      const user = who.accountId === null ? undefined : jira.store.collection('users').get(who.accountId);
      const { appId, cloudId, environmentId } = forge.installation;
      return {
        ...(who.accountId === null ? {} : { accountId: who.accountId }),
        cloudId,
        environmentId,
        environmentType: forge.settings.environmentType,
        moduleKey: module.key,
        localId: `ari:cloud:ecosystem::extension/${appId}/${module.key}/${place.issueKey ?? place.projectKey ?? ''}`,
        siteUrl: jira.baseUrl,
        locale: user?.locale ?? 'en_US',
        timezone: user?.timeZone ?? 'UTC',
        permissions: { scopes: manifest.scopes, external: manifest.permissions['external'] ?? {} },
        extension: await extensionOf(module, place, who),
      };
    },
  };
};
export type Contexts = ReturnType<typeof createContexts>;
