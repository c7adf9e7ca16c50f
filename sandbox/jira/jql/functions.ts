import { dateIn } from '../serializers/time';
import { indexesOf } from '../indexes';
import { visible, type JqlContext } from './context';
import { boundary, type Unit } from './dates';
import type { ClauseField, FieldKind, FieldValue } from './fields/field';
import { issueOf } from './fields/keys';
import { visibleSprints } from './fields/planning-fields';
import { argumentCount, JqlError, notInSandbox, unknownFunction, wrongFunction } from './jql-error';

interface JqlFunction {
  readonly name: string;
  readonly kinds: readonly FieldKind[];
  /** Gives many values, so that it goes with IN alone. */
  readonly list: boolean;
  readonly args: readonly [number, number];
  run(context: JqlContext, args: readonly string[]): readonly FieldValue[];
}

const units: readonly Unit[] = ['Day', 'Week', 'Month', 'Year'];

const dateFunctions: readonly JqlFunction[] = units.flatMap((unit) =>
  [false, true].map((end): JqlFunction => {
    const name = `${end ? 'endOf' : 'startOf'}${unit}`;
    return {
      name,
      kinds: ['date', 'dateTime'],
      list: false,
      args: [0, 1],
      run: (context, [increment]) => {
        const ms = boundary(unit, end, increment, context);
        if (ms === null)
          throw new JqlError(
            `The increment '${increment ?? ''}' given to function '${name}' is invalid. Valid increments include: ` +
              `'-1', '+2w', '-1M', '1y'.`,
          );
        return [ms];
      },
    };
  }),
);

const sprintFunction = (name: string, state: 'active' | 'future' | 'closed'): JqlFunction => ({
  name,
  kinds: ['sprint'],
  list: true,
  args: [0, 0],
  run: (context) => visibleSprints(context).flatMap((sprint) => (sprint.state === state ? [sprint.id] : [])),
});

const versionFunction = (name: string, released: boolean): JqlFunction => ({
  name,
  kinds: ['version'],
  list: true,
  args: [0, 100],
  run: (context, projects) => {
    const wanted = new Set(projects.map((project) => project.toLowerCase()));
    return [...context.store.collection('versions').values()].flatMap((version) => {
      const project = context.store.collection('projects').get(version.projectId);
      if (!project || !visible(context, project.id) || version.released !== released || version.archived) return [];
      const named = [project.id, project.key, project.name].some((name) => wanted.has(name.toLowerCase()));
      return wanted.size === 0 || named ? [version.id] : [];
    });
  },
});

const levelFunction = (name: string, subTasks: boolean): JqlFunction => ({
  name,
  kinds: ['issueType'],
  list: true,
  args: [0, 0],
  run: ({ store }) =>
    [...store.collection('issueTypes').values()].flatMap(({ id, hierarchyLevel }) =>
      (hierarchyLevel === -1) === subTasks ? [id] : [],
    ),
});

const membersOf: JqlFunction = {
  name: 'membersOf',
  kinds: ['user'],
  list: true,
  args: [1, 1],
  run: ({ store }, [wanted = '']) => {
    for (const group of store.collection('groups').values())
      if (group.name.toLowerCase() === wanted.toLowerCase() || group.groupId === wanted) return group.members;
    throw new JqlError(
      `Function 'membersOf' can not generate a list of usernames for group '${wanted}'; the group does not exist.`,
    );
  },
};

const linkedIssues: JqlFunction = {
  name: 'linkedIssues',
  kinds: ['issue'],
  list: true,
  args: [1, 100],
  run: (context, [key = '', ...types]) => {
    const issue = issueOf(context, key);
    if (!issue) throw new JqlError(`Issue '${key}' could not be found in function 'linkedIssues'.`);
    const wanted = types.map((type) => type.toLowerCase());
    const { store } = context;
    return indexesOf(store)
      .linkIds(issue.id)
      .flatMap((id) => {
        const link = store.collection('links').get(id);
        const type = link && store.collection('linkTypes').get(link.typeId);
        if (!link || !type) return [];
        const outward = link.sourceId === issue.id;
        const direction = (outward ? type.outward : type.inward).toLowerCase();
        const other = store.collection('issues').get(outward ? link.targetId : link.sourceId);
        return other && (wanted.length === 0 || wanted.includes(direction)) ? [other.key] : [];
      });
  },
};

const childIssuesOf: JqlFunction = {
  name: 'childIssuesOf',
  kinds: ['issue'],
  list: true,
  args: [1, 1],
  run: (context, [key = '']) => {
    const top = issueOf(context, key);
    if (!top) throw new JqlError(`Issue '${key}' could not be found in function 'childIssuesOf'.`);
    const below = (id: string): readonly string[] =>
      indexesOf(context.store)
        .childIds(id)
        .flatMap((child) => {
          const issue = context.store.collection('issues').get(child);
          return issue ? [issue.key, ...below(child)] : [];
        });
    return below(top.id);
  },
};

const single = (
  name: string,
  kinds: readonly FieldKind[],
  run: (context: JqlContext) => readonly FieldValue[],
): JqlFunction => ({ name, kinds, list: false, args: [0, 0], run });

/** Every function that the sandbox's JQL knows. */
export const jqlFunctions: readonly JqlFunction[] = [
  single('currentUser', ['user'], ({ accountId }) => (accountId === null ? [] : [accountId])),
  single('now', ['date', 'dateTime'], ({ now }) => [now]),
  ...dateFunctions,
  sprintFunction('openSprints', 'active'),
  sprintFunction('futureSprints', 'future'),
  sprintFunction('closedSprints', 'closed'),
  versionFunction('releasedVersions', true),
  versionFunction('unreleasedVersions', false),
  levelFunction('standardIssueTypes', false),
  levelFunction('subTaskIssueTypes', true),
  membersOf,
  linkedIssues,
  childIssuesOf,
  {
    ...single('projectsLeadByUser', ['project'], (context) => projectsLedBy(context, context.accountId)),
    list: true,
    args: [0, 1],
    run: (context, [who]) => projectsLedBy(context, who ?? context.accountId),
  },
];

const projectsLedBy = ({ store }: JqlContext, who: string | null): readonly string[] =>
  [...store.collection('projects').values()].flatMap((project) => {
    const lead = store.collection('users').get(project.leadAccountId);
    return who !== null && (project.leadAccountId === who || lead?.displayName === who || lead?.emailAddress === who)
      ? [project.id]
      : [];
  });

/** Jira's functions over data that the sandbox does not have. */
const unsupported = new Set([
  ...['issuehistory', 'updatedby', 'watchedissues', 'votedissues', 'lastlogin', 'currentlogin', 'cascadeoption'],
  ...['componentsleadbyuser', 'earliestunreleasedversion', 'latestreleasedversion', 'projectswhereuserhaspermission'],
  ...['projectswhereuserhasrole', 'choiceoption', 'teammembers', 'standardissuetypesof'],
]);

const functionNamed = (name: string): JqlFunction | undefined =>
  jqlFunctions.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());

/** Whether a function gives a list. Undefined: there is no such function. */
export const givesList = (name: string): boolean | undefined => {
  if (unsupported.has(name.toLowerCase())) throw notInSandbox(`function '${name}()'`);
  return functionNamed(name)?.list;
};

/** Calls a function for a field. @throws JqlError when there is none, or it does not fit the field or its arguments. */
export const callFunction = (
  context: JqlContext,
  fieldName: string,
  field: Pick<ClauseField, 'kind'>,
  name: string,
  args: readonly string[],
): readonly FieldValue[] => {
  const found = functionNamed(name);
  if (!found) throw unknownFunction(name);
  if (!found.kinds.includes(field.kind)) throw wrongFunction(fieldName, name);
  const [least, most] = found.args;
  if (args.length < least || args.length > most)
    throw argumentCount(name, least === most ? String(least) : `${least}-${most}`, args.length);
  const values = found.run(context, args);
  return field.kind === 'date'
    ? values.map((value) => (typeof value === 'number' ? dateIn(value, context.timeZone) : value))
    : values;
};
