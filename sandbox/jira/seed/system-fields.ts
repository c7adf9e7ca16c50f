import type { Field, FieldSchema } from '../model';

const base = { projectIds: null, scopeProjectId: null, options: [], forge: null, description: '' } as const;

/** Flags: n navigable, s searchable, o orderable. */
const system = (
  id: string,
  name: string,
  clauseNames: readonly string[],
  schema: FieldSchema,
  flags: string,
): readonly [string, Field] => [
  id,
  {
    ...base,
    id,
    key: id,
    name,
    custom: false,
    schema: { ...schema, system: schema.system ?? id },
    clauseNames,
    navigable: flags.includes('n'),
    searchable: flags.includes('s'),
    orderable: flags.includes('o'),
  },
];

const custom = (
  id: number,
  name: string,
  schema: FieldSchema,
  options: Field['options'] = [],
): readonly [string, Field] => [
  `customfield_${id}`,
  {
    ...base,
    id: `customfield_${id}`,
    key: `customfield_${id}`,
    name,
    custom: true,
    schema: { ...schema, customId: id },
    clauseNames: [`cf[${id}]`, name],
    options,
    navigable: true,
    searchable: true,
    orderable: true,
  },
];

const list = (items: string): FieldSchema => ({ type: 'array', items });

/** The ids of the software fields on this site. Apps must find them, as ids differ from site to site. */
export const fieldIds = {
  storyPoints: 'customfield_10028',
  storyPointEstimate: 'customfield_10016',
  sprint: 'customfield_10020',
  rank: 'customfield_10019',
  flagged: 'customfield_10021',
} as const;

/** Every field that a new site has. */
export const systemFields: readonly (readonly [string, Field])[] = [
  system('issuekey', 'Key', ['id', 'issue', 'issuekey', 'key'], { type: 'string' }, 'n'),
  system('issuetype', 'Issue Type', ['issuetype', 'type'], { type: 'issuetype' }, 'nso'),
  system('summary', 'Summary', ['summary'], { type: 'string' }, 'nso'),
  system('description', 'Description', ['description'], { type: 'string' }, 'nso'),
  system('environment', 'Environment', ['environment'], { type: 'string' }, 'nso'),
  system('project', 'Project', ['project'], { type: 'project' }, 'ns'),
  system('parent', 'Parent', ['parent'], { type: 'issuelink' }, 'n'),
  system('status', 'Status', ['status'], { type: 'status' }, 'ns'),
  system('statusCategory', 'Status Category', ['statusCategory'], { type: 'statusCategory' }, 'ns'),
  system(
    'statuscategorychangedate',
    'Status Category Changed',
    ['statusCategoryChangedDate'],
    { type: 'datetime' },
    'ns',
  ),
  system('resolution', 'Resolution', ['resolution'], { type: 'resolution' }, 'nso'),
  system('resolutiondate', 'Resolved', ['resolutiondate', 'resolved'], { type: 'datetime' }, 'ns'),
  system('priority', 'Priority', ['priority'], { type: 'priority' }, 'nso'),
  system('assignee', 'Assignee', ['assignee'], { type: 'user' }, 'nso'),
  system('reporter', 'Reporter', ['reporter'], { type: 'user' }, 'nso'),
  system('creator', 'Creator', ['creator'], { type: 'user' }, 'ns'),
  system('labels', 'Labels', ['labels'], list('string'), 'nso'),
  system('components', 'Components', ['component'], list('component'), 'nso'),
  system('fixVersions', 'Fix versions', ['fixVersion'], list('version'), 'nso'),
  system('versions', 'Affects versions', ['affectedVersion'], list('version'), 'nso'),
  system('duedate', 'Due date', ['due', 'duedate'], { type: 'date' }, 'nso'),
  system('created', 'Created', ['created', 'createdDate'], { type: 'datetime' }, 'ns'),
  system('updated', 'Updated', ['updated', 'updatedDate'], { type: 'datetime' }, 'ns'),
  system('lastViewed', 'Last Viewed', ['lastViewed'], { type: 'datetime' }, 'n'),
  system('issuelinks', 'Linked Issues', ['issueLink'], list('issuelinks'), 'no'),
  system('subtasks', 'Sub-tasks', ['subtasks'], list('issuelinks'), 'n'),
  system('attachment', 'Attachment', ['attachments'], list('attachment'), 'so'),
  system('comment', 'Comment', ['comment'], { type: 'comments-page' }, 'so'),
  system('votes', 'Votes', ['votes'], { type: 'votes' }, 'n'),
  system('watches', 'Watchers', ['watchers'], { type: 'watches' }, 'n'),
  system('worklog', 'Log Work', [], list('worklog'), 'so'),
  system('timetracking', 'Time tracking', [], { type: 'timetracking' }, 'so'),
  system('timespent', 'Time Spent', ['timespent'], { type: 'number' }, 'n'),
  system('timeestimate', 'Remaining Estimate', ['remainingEstimate', 'timeestimate'], { type: 'number' }, 'n'),
  system(
    'timeoriginalestimate',
    'Original estimate',
    ['originalEstimate', 'timeoriginalestimate'],
    { type: 'number' },
    'n',
  ),
  system('security', 'Security Level', ['level'], { type: 'securitylevel' }, 'nso'),
  system('progress', 'Progress', ['progress'], { type: 'progress' }, 'n'),
  system('aggregateprogress', 'Σ Progress', [], { type: 'progress' }, 'n'),
  system('workratio', 'Work Ratio', ['workratio'], { type: 'number' }, 'ns'),
  custom(10016, 'Story point estimate', { type: 'number', custom: 'com.pyxis.greenhopper.jira:jsw-story-points' }),
  custom(10019, 'Rank', { type: 'any', custom: 'com.pyxis.greenhopper.jira:gh-lexo-rank' }),
  custom(10020, 'Sprint', { type: 'array', items: 'json', custom: 'com.pyxis.greenhopper.jira:gh-sprint' }),
  custom(
    10021,
    'Flagged',
    { type: 'array', items: 'option', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes' },
    [{ id: '10019', value: 'Impediment' }],
  ),
  custom(10028, 'Story Points', { type: 'number', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:float' }),
];
