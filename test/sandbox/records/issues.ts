import { fieldIds } from '../../../sandbox/jira/seed/system-fields';
import type { Record } from './record';

const v3 = '/rest/api/3';
const said = (...errorMessages: readonly string[]) => ({ errorMessages });
const wrong = (errors: Readonly<{ [field: string]: string }>) => ({ errors });
const fields = (more: object) => ({
  fields: { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'A story', ...more },
});
const missing = said('Issue does not exist or you do not have permission to see it.');
const sprintNumber = said('Number value expected as the Sprint id.');
const cannotMove = said(
  expect.stringMatching(
    /^Can't move \(SHOP-\d+\)\. You might not have permission, or the work item is missing/,
  ) as string,
);

/** Work items: their fields, their moves, their comments. */
export const issueRecords: readonly Record[] = [
  {
    says: 'a transition that no workflow has is not valid',
    source: 'live',
    call: ['POST', `${v3}/issue/{story}/transitions`, { transition: { id: '999' } }],
    status: 400,
    body: said("Transition id '999' is not valid for this issue."),
  },
  {
    says: 'a transition that leads from another status cannot be taken',
    source: 'live',
    call: ['POST', `${v3}/issue/{story}/transitions`, { transition: { id: '41' } }],
    status: 400,
    body: cannotMove,
  },
  {
    says: 'nor can one by a person without the permission',
    source: 'live',
    by: 'vi',
    call: ['POST', `${v3}/issue/{story}/transitions`, { transition: { id: '51' } }],
    status: 400,
    body: cannotMove,
  },
  {
    says: 'the same directed transition a second time cannot be taken',
    source: 'live',
    after: [
      ['POST', `${v3}/issue/{story}/transitions`, { transition: { id: '21' } }],
      ['POST', `${v3}/issue/{story}/transitions`, { transition: { id: '31' } }],
    ],
    call: ['POST', `${v3}/issue/{story}/transitions`, { transition: { id: '31' } }],
    status: 400,
    body: cannotMove,
  },
  ...[[37], { id: 37 }, '37', [{ id: 37 }]].map((value): Record => ({
    says: `a sprint written as ${JSON.stringify(value)} is refused as a whole`,
    source: 'live',
    call: ['PUT', `${v3}/issue/{story}`, { fields: { [fieldIds.sprint]: value } }],
    status: 400,
    body: { ...sprintNumber, errors: {} },
  })),
  {
    says: 'a sprint is set by its number',
    source: 'docs',
    call: ['PUT', `${v3}/issue/{story}`, { fields: { [fieldIds.sprint]: '{sprint#}' } }],
    status: 204,
  },
  {
    says: 'an edit without mails is for administrators',
    source: 'live',
    call: ['PUT', `${v3}/issue/{story}?notifyUsers=false`, { fields: { summary: 'Quiet' } }],
    status: 403,
    body: said('To discard the user notification either admin or project admin permissions are required.'),
  },
  {
    says: 'who may make one',
    source: 'openapi',
    by: 'ada',
    call: ['PUT', `${v3}/issue/{story}?notifyUsers=false`, { fields: { summary: 'Quiet' } }],
    status: 204,
  },
  ...(
    [
      ['2099-01-01', '1999-01-01'],
      ['2046-01-01', '1946-01-01'],
      ['2045-12-31', '2045-12-31'],
      ['2026-10-01', '2026-10-01'],
    ] as const
  ).map(([given, kept]): Record => ({
    says: `a due date of ${given} is stored as ${kept}`,
    source: 'live',
    after: [['PUT', `${v3}/issue/{story}`, { fields: { duedate: given } }]],
    call: ['GET', `${v3}/issue/{story}?fields=duedate`],
    status: 200,
    body: { fields: { duedate: kept } },
  })),
  {
    says: 'instants are written with the offset of the site’s zone, whoever reads',
    source: 'live',
    by: 'vi',
    call: ['GET', `${v3}/issue/{story}?fields=created`],
    status: 200,
    body: { fields: { created: expect.stringMatching(/\.\d{3}\+0000$/) as string } },
  },
  {
    says: 'nobody creates a work item without signing in',
    source: 'live',
    by: 'nobody',
    call: ['POST', `${v3}/issue`, fields({})],
    status: 401,
  },
  {
    says: 'a plain text is no description',
    source: 'live',
    call: ['PUT', `${v3}/issue/{story}`, { fields: { description: 'Plain' } }],
    status: 400,
    body: wrong({
      description: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
    }),
  },
  {
    says: 'a label has no spaces',
    source: 'live',
    call: ['PUT', `${v3}/issue/{story}`, { fields: { labels: ['two words'] } }],
    status: 400,
    body: wrong({ labels: "The label 'two words' contains spaces which is invalid." }),
  },
  {
    says: 'a work item needs a summary',
    source: 'live',
    call: ['POST', `${v3}/issue`, fields({ summary: '' })],
    status: 400,
    body: wrong({ summary: 'You must specify a summary of the issue.' }),
  },
  {
    says: 'one with sub-tasks is not deleted without them',
    source: 'live',
    by: 'ada',
    after: [['POST', `${v3}/issue`, fields({ issuetype: { id: '10003' }, parent: { key: '{story}' } })]],
    call: ['DELETE', `${v3}/issue/{story}`],
    status: 400,
    body: said(expect.stringContaining("You must specify the 'deleteSubtasks' parameter") as string),
  },
  {
    says: 'a work item that is not there is not seen either',
    source: 'live',
    call: ['GET', `${v3}/issue/SHOP-99999`],
    status: 404,
    body: missing,
  },
  {
    says: 'nor is one without the permission',
    source: 'live',
    by: 'zed',
    call: ['GET', `${v3}/issue/{story}`],
    status: 404,
    body: missing,
  },
  {
    says: 'nor one for nobody',
    source: 'live',
    by: 'nobody',
    call: ['GET', `${v3}/issue/{story}`],
    status: 404,
    body: missing,
  },
  {
    says: 'nobody has no account',
    source: 'live',
    by: 'nobody',
    call: ['GET', `${v3}/myself`],
    status: 401,
  },
  {
    says: 'a property is made with 201',
    source: 'live',
    call: ['PUT', `${v3}/issue/{story}/properties/a.b`, { x: 1 }],
    status: 201,
  },
  {
    says: 'and changed with 200',
    source: 'live',
    after: [['PUT', `${v3}/issue/{story}/properties/a.b`, { x: 1 }]],
    call: ['PUT', `${v3}/issue/{story}/properties/a.b`, { x: 2 }],
    status: 200,
  },
  {
    says: 'a link needs a type that exists',
    source: 'live',
    call: [
      'POST',
      `${v3}/issueLink`,
      { type: { name: 'Loves' }, inwardIssue: { key: '{story}' }, outwardIssue: { key: '{other}' } },
    ],
    status: 404,
    body: said("No issue link type with name 'Loves' found."),
  },
  {
    says: 'a link in the history has no fieldId',
    lacks: 'fieldId',
    source: 'live',
    after: [
      [
        'POST',
        `${v3}/issueLink`,
        { type: { name: 'Blocks' }, inwardIssue: { key: '{story}' }, outwardIssue: { key: '{other}' } },
      ],
    ],
    call: ['GET', `${v3}/issue/{story}/changelog`],
    status: 200,
    body: { values: [{ items: [{ field: 'Link', fieldtype: 'jira', to: '{other}' }] }] },
  },
  {
    says: 'nor has a parent, which goes by a name of its own',
    lacks: 'fieldId',
    source: 'live',
    after: [['PUT', `${v3}/issue/{story}`, { fields: { parent: { key: '{epic}' } } }]],
    call: ['GET', `${v3}/issue/{story}/changelog`],
    status: 200,
    body: {
      values: [{ items: [{ field: 'IssueParentAssociation', fieldtype: 'jira', toString: '{epic}' }] }],
    },
  },
  {
    says: 'nor has a custom field',
    lacks: 'fieldId',
    source: 'live',
    after: [['PUT', `${v3}/issue/{story}`, { fields: { [fieldIds.storyPoints]: 5 } }]],
    call: ['GET', `${v3}/issue/{story}/changelog`],
    status: 200,
    body: {
      values: [{ items: [{ field: 'Story Points', fieldtype: 'custom', toString: '5' }] }],
    },
  },
  {
    says: 'a status has one',
    source: 'live',
    after: [['POST', `${v3}/issue/{story}/transitions`, { transition: { id: '21' } }]],
    call: ['GET', `${v3}/issue/{story}/changelog`],
    status: 200,
    body: { values: [{ items: [{ field: 'status', fieldId: 'status', toString: 'In Progress' }] }] },
  },
  {
    says: 'what moved to another project answers to its old key',
    source: 'live',
    by: 'ada',
    after: [
      [
        'POST',
        `${v3}/bulk/issues/move`,
        { targetToSourcesMapping: { 'TEAM,{teamStory}': { issueIdsOrKeys: ['{story}'], inferStatusDefaults: true } } },
      ],
    ],
    call: ['GET', `${v3}/issue/{story}?fields=project`],
    status: 200,
    body: { id: '{id}', key: expect.stringMatching(/^TEAM-\d+$/) as string, fields: { project: { key: 'TEAM' } } },
  },
];
