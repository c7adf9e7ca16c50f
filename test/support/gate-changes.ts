import { JiraError } from '../../sandbox/jira/errors';
import type { Issue, Workflow } from '../../sandbox/jira/model';
import { transition } from '../../sandbox/jira/workflow/transition';
import { installGate, removeGate } from '../../src/workflow-gate/install';
import { type ScannedWorkflow, type WorkflowOutcome } from '../../src/workflow-gate/model';
import { scanGate } from '../../src/workflow-gate/scan';
import { type AnyWorkflow, transitionsOf } from './any-workflow';
import type { Made, Who } from './a-site';
import { aSite, type ASite, changeNeeds, gateProject, ownerOf, type Place, requestAs, workflowIdOf } from './gate-site';

export type Shape = Record<string, unknown>;

/** Without what Jira writes anew at each update and each read. */
export const lasting = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(lasting);
  if (typeof value !== 'object' || value === null) return value;
  const isRule = 'ruleKey' in value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'version' && !(isRule && key === 'id'))
      .map(([key, inner]) => [key, lasting(inner)]),
  );
};

/** Two statuses before Done, and one way into it from anywhere. */
export const simple: AnyWorkflow = {
  categories: ['new', 'indeterminate', 'done'],
  initial: 0,
  drafts: [
    { shape: 'global', from: [0], to: 2, conditions: null, validators: [], actions: [], rest: {} },
    { shape: 'directed', from: [2], to: 0, conditions: null, validators: [], actions: [], rest: {} },
  ],
};

/** A site for the tests of a file, and what they do to the gate there. */
export const useGateSite = () => {
  let opened: ASite;
  beforeAll(async () => {
    opened = await aSite();
  }, 60_000);
  afterAll(() => opened.close());
  const site = (): ASite => opened;

  const readWorkflow = async (id: string): Promise<Shape> => {
    const { workflows } = await site()
      .as('ines')
      .post<{ workflows: Shape[] }>('/rest/api/3/workflows', {
        workflowIds: [id],
      });
    return workflows[0] ?? {};
  };

  const stored = (id: string): Workflow => {
    const workflow = site().jira.store.collection('workflows').get(id);
    if (!workflow) throw new Error(`No workflow ${id}`);
    return workflow;
  };

  /** `startsReady`: as the settings of a project would have it where only ready stories are started. */
  const scanned = async (place: Place, who: Who = 'ines', startsReady = false): Promise<ScannedWorkflow> => {
    const types = [{ id: place.types.story, name: 'Story', startsReady }];
    const result = await scanGate({ request: requestAs(site(), who), owner: ownerOf(site()) })({
      project: gateProject(place),
      types,
    });
    const [workflow] = result.state === 'scanned' ? result.scan.workflows : [];
    if (!workflow) throw new Error(`Not scanned: ${JSON.stringify(result)}`);
    return workflow;
  };

  const isWhole = ({ transitions }: ScannedWorkflow): boolean =>
    transitions.every(({ missing }) => missing.length === 0);

  const install = (place: Place, who: Who = 'ines', more: Parameters<typeof changeNeeds>[2] = {}) =>
    installGate(changeNeeds(site(), who, more))(gateProject(place), [workflowIdOf(place)]);
  const installWithReady = (place: Place) => {
    const id = workflowIdOf(place);
    return installGate(changeNeeds(site(), 'ines'))(gateProject(place), [id], undefined, new Set([id]));
  };
  const remove = (place: Place, who: Who = 'ines', more: Parameters<typeof changeNeeds>[2] = {}) =>
    removeGate(changeNeeds(site(), who, more))(gateProject(place), [workflowIdOf(place)]);
  const statesOf = (outcomes: readonly WorkflowOutcome[]): readonly string[] => outcomes.map(({ state }) => state);

  /** Puts a workflow of any shape in the place of the stories' own. */
  const useWorkflow = (place: Place, shape: AnyWorkflow): void => {
    const { store } = site().jira;
    const id = workflowIdOf(place);
    const statusIds = shape.categories.map((category, index) => {
      const statusId = store.nextId('statuses');
      store
        .collection('statuses')
        .put(statusId, { id: statusId, name: `S${index}`, description: '', category, projectId: null });
      return statusId;
    });
    store.collection('workflows').put(id, {
      ...stored(id),
      statusIds,
      transitions: transitionsOf(shape, statusIds),
      statusRest: Object.fromEntries(
        statusIds.map((one, index) => [one, { layout: { x: index * 7.5, y: -3 }, properties: { mark: `m${index}` } }]),
      ),
      rest: {
        startPointLayout: { x: 1.25, y: 2 },
        loopedTransitionContainerLayout: { x: 9, y: 9 },
        notYetKnown: [1, { a: null }],
      },
    });
  };

  const putIn = ({ id }: Made, statusId: string): Issue => {
    const issues = site().jira.store.collection('issues');
    const issue = issues.get(id);
    if (!issue) throw new Error(`No issue ${id}`);
    const there = { ...issue, statusId };
    issues.put(id, there);
    return there;
  };

  /** Everything that a developer can do to bring the item along such a way, tried for real. */
  const working = (
    place: Place,
    issue: Made,
    isMeant: (from: string | undefined, to: string | undefined, stays: boolean) => boolean,
  ): readonly string[] => {
    const { statusIds, transitions } = stored(workflowIdOf(place));
    const category = (id: string | null): string | undefined =>
      site()
        .jira.store.collection('statuses')
        .get(id ?? '')?.category;
    const worked: string[] = [];
    for (const from of statusIds)
      for (const { id, type, toStatusId } of transitions) {
        if (type === 'INITIAL' || !isMeant(category(from), category(toStatusId ?? from), toStatusId === null)) continue;
        putIn(issue, from);
        try {
          transition(site().jira, site().identityOf('jonas'), putIn(issue, from), { id });
          worked.push(`${id} from ${from}`);
        } catch (error) {
          if (!(error instanceof JiraError) || error.status !== 400) throw error;
        }
      }
    return worked;
  };
  // A loop that also serves work that goes on brings nothing into done.
  const waysThatWork = (place: Place, issue: Made): readonly string[] =>
    working(place, issue, (from, to, stays) => to === 'done' && !(stays && from === 'done'));
  const startsThatWork = (place: Place, issue: Made): readonly string[] =>
    working(place, issue, (from, to) => from === 'new' && to === 'indeterminate');
  const othersThatWork = (place: Place, issue: Made): readonly string[] =>
    working(place, issue, (from, to) => to !== 'done' && !(from === 'new' && to === 'indeterminate'));

  return {
    site,
    readWorkflow,
    stored,
    scanned,
    isWhole,
    install,
    installWithReady,
    remove,
    statesOf,
    useWorkflow,
    putIn,
    waysThatWork,
    startsThatWork,
    othersThatWork,
  };
};
