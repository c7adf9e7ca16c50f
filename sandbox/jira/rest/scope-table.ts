/**
 * Which scopes each route asks of an app: all of the classic ones, or all of the granular ones. `-` is a set that does not
 * exist; an empty one asks for nothing. From Atlassian's OpenAPI documents; the agile API knows granular scopes only.
 */
export const scopeTable = `
POST /rest/agile/1.0/backlog/issue | - | write:board-scope:jira-software
GET /rest/agile/1.0/board | - | read:board-scope:jira-software read:project:jira
GET /rest/agile/1.0/board/:x | - | read:board-scope:jira-software
GET /rest/agile/1.0/board/:x/backlog | - | read:board-scope:jira-software read:issue-details:jira
GET /rest/agile/1.0/board/:x/configuration | - | read:board-scope.admin:jira-software read:project:jira
GET /rest/agile/1.0/board/:x/epic/none/issue | - | read:epic:jira-software read:board-scope:jira-software read:issue-details:jira
GET /rest/agile/1.0/board/:x/issue | - | read:board-scope:jira-software read:issue-details:jira
GET /rest/agile/1.0/board/:x/sprint | - | read:sprint:jira-software
GET /rest/agile/1.0/board/:x/sprint/:x/issue | - | read:sprint:jira-software read:issue-details:jira read:jql:jira
GET /rest/agile/1.0/board/:x/version | - | read:board-scope:jira-software
GET /rest/agile/1.0/issue/:x/estimation | - | read:issue:jira-software
PUT /rest/agile/1.0/issue/:x/estimation | - | write:issue:jira-software
PUT /rest/agile/1.0/issue/rank | - | write:issue:jira-software
POST /rest/agile/1.0/sprint | - | write:sprint:jira-software
DELETE /rest/agile/1.0/sprint/:x | - | delete:sprint:jira-software
GET /rest/agile/1.0/sprint/:x | - | read:sprint:jira-software
POST /rest/agile/1.0/sprint/:x | - | write:sprint:jira-software
PUT /rest/agile/1.0/sprint/:x | - | write:sprint:jira-software
GET /rest/agile/1.0/sprint/:x/issue | - | read:sprint:jira-software read:issue-details:jira read:jql:jira
POST /rest/agile/1.0/sprint/:x/issue | - | write:sprint:jira-software
PUT /rest/api/3/app/field/:x/value |  | write:app-data:jira
POST /rest/api/3/app/field/value |  | write:app-data:jira
POST /rest/api/3/bulk/issues/move | write:jira-work | write:issue:jira read:issue:jira
GET /rest/api/3/bulk/issues/transition | read:jira-work | read:issue:jira
POST /rest/api/3/bulk/issues/transition | write:jira-work | write:issue:jira read:issue:jira
GET /rest/api/3/bulk/queue/:x | read:jira-work | read:issue:jira
POST /rest/api/3/changelog/bulkfetch | read:jira-work | read:issue-meta:jira read:avatar:jira read:issue.changelog:jira
GET /rest/api/3/component/:x | read:jira-work | read:project:jira read:project.component:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira
POST /rest/api/3/expression/analyse | read:jira-work read:jira-user | read:field:jira read:jira-expressions:jira
POST /rest/api/3/expression/eval | read:jira-work read:jira-user | read:jira-expressions:jira
POST /rest/api/3/expression/evaluate | read:jira-work read:jira-user | read:jira-expressions:jira
GET /rest/api/3/field | read:jira-work | read:field:jira read:avatar:jira read:project-category:jira read:project:jira read:field-configuration:jira
GET /rest/api/3/field/search | read:jira-work | read:field:jira read:field-configuration:jira
GET /rest/api/3/group/member | manage:jira-configuration | read:group:jira read:user:jira read:avatar:jira
GET /rest/api/3/groups/picker | read:jira-user | read:group:jira
POST /rest/api/3/issue | write:jira-work | write:issue:jira write:comment:jira write:comment.property:jira write:attachment:jira read:issue:jira
DELETE /rest/api/3/issue/:x | write:jira-work | delete:issue:jira
GET /rest/api/3/issue/:x | read:jira-work | read:issue-meta:jira read:issue-security-level:jira read:issue.vote:jira read:issue.changelog:jira read:avatar:jira read:issue:jira read:status:jira read:user:jira read:field-configuration:jira
PUT /rest/api/3/issue/:x | write:jira-work | write:issue:jira
PUT /rest/api/3/issue/:x/assignee | write:jira-work | write:issue:jira
GET /rest/api/3/issue/:x/changelog | read:jira-work | read:issue-meta:jira read:avatar:jira read:issue.changelog:jira
POST /rest/api/3/issue/:x/changelog/list | read:jira-work | read:issue-meta:jira read:avatar:jira read:issue.changelog:jira
GET /rest/api/3/issue/:x/comment | read:jira-work | read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:avatar:jira
POST /rest/api/3/issue/:x/comment | write:jira-work | read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira write:comment:jira read:avatar:jira
DELETE /rest/api/3/issue/:x/comment/:x | write:jira-work | delete:comment:jira delete:comment.property:jira
GET /rest/api/3/issue/:x/comment/:x | read:jira-work | read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:avatar:jira
PUT /rest/api/3/issue/:x/comment/:x | write:jira-work | read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira write:comment:jira read:avatar:jira
GET /rest/api/3/issue/:x/editmeta | read:jira-work | read:issue-meta:jira read:field-configuration:jira
GET /rest/api/3/issue/:x/properties | read:jira-work | read:issue.property:jira
DELETE /rest/api/3/issue/:x/properties/:x | write:jira-work | delete:issue.property:jira
GET /rest/api/3/issue/:x/properties/:x | read:jira-work | read:issue.property:jira
PUT /rest/api/3/issue/:x/properties/:x | write:jira-work | write:issue.property:jira
GET /rest/api/3/issue/:x/transitions | read:jira-work | read:issue.transition:jira read:status:jira read:field-configuration:jira
POST /rest/api/3/issue/:x/transitions | write:jira-work | write:issue:jira write:issue.property:jira
POST /rest/api/3/issue/bulk | write:jira-work | write:issue:jira write:comment:jira write:comment.property:jira write:attachment:jira read:issue:jira
POST /rest/api/3/issue/bulkfetch | read:jira-work | read:issue-meta:jira read:issue-security-level:jira read:issue.vote:jira read:issue.changelog:jira read:avatar:jira read:issue:jira read:status:jira read:user:jira read:field-configuration:jira
GET /rest/api/3/issue/createmeta/:x/issuetypes | read:jira-work | read:issue-meta:jira read:avatar:jira read:field-configuration:jira
GET /rest/api/3/issue/createmeta/:x/issuetypes/:x | read:jira-work | read:issue-meta:jira read:avatar:jira read:field-configuration:jira
GET /rest/api/3/issue/picker | read:jira-work | read:issue-details:jira
POST /rest/api/3/issue/properties | write:jira-work | write:issue.property:jira
DELETE /rest/api/3/issue/properties/:x | write:jira-work | delete:issue.property:jira
PUT /rest/api/3/issue/properties/:x | write:jira-work | read:jira-expressions:jira write:issue.property:jira
POST /rest/api/3/issue/properties/multi | write:jira-work | write:issue.property:jira
POST /rest/api/3/issueLink | write:jira-work | write:comment:jira write:issue:jira write:issue-link:jira
DELETE /rest/api/3/issueLink/:x | write:jira-work | delete:issue-link:jira
GET /rest/api/3/issueLink/:x | read:jira-work | read:field:jira read:issue-link-type:jira read:issue:jira read:issue-type:jira read:priority:jira read:status:jira read:avatar:jira read:issue.time-tracking:jira read:project-category:jira read:project:jira read:user:jira
GET /rest/api/3/issueLinkType | read:jira-work | read:issue-link-type:jira
GET /rest/api/3/issueLinkType/:x | read:jira-work | read:issue-link-type:jira
GET /rest/api/3/issuetype | read:jira-work | read:issue-type:jira read:avatar:jira read:project-category:jira read:project:jira
GET /rest/api/3/issuetype/:x | read:jira-work | read:issue-type:jira read:avatar:jira read:project-category:jira read:project:jira
GET /rest/api/3/issuetype/project | read:jira-work | read:issue-type:jira read:avatar:jira read:project-category:jira read:project:jira
GET /rest/api/3/issuetypescreenscheme/mapping | manage:jira-configuration | read:issue-type-screen-scheme:jira
GET /rest/api/3/issuetypescreenscheme/project | manage:jira-configuration | read:issue-type-screen-scheme:jira
GET /rest/api/3/jql/autocompletedata | read:jira-work | read:field:jira
POST /rest/api/3/jql/autocompletedata | read:jira-work | read:field:jira
POST /rest/api/3/jql/match | read:jira-work | read:issue-details:jira
POST /rest/api/3/jql/parse | read:jira-work | read:field:jira validate:jql:jira read:jql:jira
GET /rest/api/3/mypermissions | read:jira-work | read:permission:jira
GET /rest/api/3/myself | read:jira-user | read:application-role:jira read:group:jira read:user:jira read:avatar:jira
GET /rest/api/3/permissions | manage:jira-configuration | read:permission:jira
POST /rest/api/3/permissions/check |  | read:permission:jira
POST /rest/api/3/permissions/project | read:jira-work | read:permission:jira read:project:jira
GET /rest/api/3/priority | read:jira-work | read:priority:jira
GET /rest/api/3/priority/:x | read:jira-work | read:priority:jira
GET /rest/api/3/priority/search | read:jira-work | read:priority:jira
GET /rest/api/3/project | read:jira-work | read:issue-type:jira read:project:jira read:project.property:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira
GET /rest/api/3/project/:x | read:jira-work | read:issue-type:jira read:project:jira read:project.property:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira
GET /rest/api/3/project/:x/components | read:jira-work | read:project:jira read:project.component:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira
GET /rest/api/3/project/:x/hierarchy | read:jira-work | read:issue-type:jira read:issue-type-hierarchy:jira
GET /rest/api/3/project/:x/properties | read:jira-work | read:project.property:jira
DELETE /rest/api/3/project/:x/properties/:x | manage:jira-project | delete:project.property:jira
GET /rest/api/3/project/:x/properties/:x | read:jira-work | read:project.property:jira
PUT /rest/api/3/project/:x/properties/:x | manage:jira-project | write:project.property:jira
GET /rest/api/3/project/:x/role | read:jira-work | read:project-role:jira
GET /rest/api/3/project/:x/role/:x | read:jira-work | read:user:jira read:group:jira read:project-role:jira read:project:jira read:avatar:jira read:project-category:jira
GET /rest/api/3/project/:x/roledetails | read:jira-work | read:project-category:jira read:project-role:jira read:project:jira read:avatar:jira
GET /rest/api/3/project/:x/statuses | read:jira-work | read:issue-status:jira read:issue-type:jira read:status:jira
GET /rest/api/3/project/:x/version | read:jira-work | read:project-version:jira
GET /rest/api/3/project/:x/versions | read:jira-work | read:project-version:jira
GET /rest/api/3/project/search | read:jira-work | read:issue-type:jira read:project:jira read:project.property:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira
GET /rest/api/3/resolution | read:jira-work | read:resolution:jira
GET /rest/api/3/resolution/:x | read:jira-work | read:resolution:jira
GET /rest/api/3/resolution/search | read:jira-work | read:resolution:jira
GET /rest/api/3/screens | manage:jira-project | read:project:jira read:screen:jira read:avatar:jira read:project-category:jira
GET /rest/api/3/screens/:x/tabs | manage:jira-project | read:screen-tab:jira
GET /rest/api/3/screens/:x/tabs/:x/fields | manage:jira-project | read:screenable-field:jira
POST /rest/api/3/screens/:x/tabs/:x/fields | manage:jira-project | read:screenable-field:jira write:screenable-field:jira
DELETE /rest/api/3/screens/:x/tabs/:x/fields/:x | manage:jira-project | delete:screenable-field:jira
POST /rest/api/3/screens/addToDefault/:x | manage:jira-project | read:project:jira read:screen:jira write:screen:jira
GET /rest/api/3/screenscheme | manage:jira-project | read:screen-scheme:jira read:issue-type-screen-scheme:jira
GET /rest/api/3/search | read:jira-work | read:issue-details:jira read:audit-log:jira read:avatar:jira read:field-configuration:jira read:issue-meta:jira
POST /rest/api/3/search | read:jira-work | read:issue-details:jira read:field.default-value:jira read:field.option:jira read:field:jira read:group:jira
POST /rest/api/3/search/approximate-count | read:jira-work | read:issue-details:jira read:field.default-value:jira read:field.option:jira read:field:jira read:group:jira
GET /rest/api/3/search/jql | read:jira-work | read:issue-details:jira read:audit-log:jira read:avatar:jira read:field-configuration:jira read:issue-meta:jira
POST /rest/api/3/search/jql | read:jira-work | read:issue-details:jira read:field.default-value:jira read:field.option:jira read:field:jira read:group:jira
GET /rest/api/3/serverInfo |  | -
GET /rest/api/3/status | read:jira-work | read:status:jira
GET /rest/api/3/status/:x | read:jira-work | read:status:jira
GET /rest/api/3/statuscategory | read:jira-work | read:status:jira
GET /rest/api/3/statuscategory/:x | read:jira-work | read:status:jira
GET /rest/api/3/statuses | manage:jira-configuration | read:workflow:jira
GET /rest/api/3/statuses/search | manage:jira-configuration | read:workflow:jira
GET /rest/api/3/task/:x | read:jira-work | -
GET /rest/api/3/user | read:jira-user | read:application-role:jira read:group:jira read:user:jira read:avatar:jira
GET /rest/api/3/user/assignable/search | read:jira-user | read:issue:jira read:project:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira
GET /rest/api/3/user/bulk | read:jira-user | read:application-role:jira read:group:jira read:user:jira read:avatar:jira
GET /rest/api/3/user/groups | read:jira-user | read:group:jira
GET /rest/api/3/user/search | read:jira-user | read:user:jira read:user.property:jira read:application-role:jira read:avatar:jira read:group:jira
GET /rest/api/3/users | read:jira-user | read:user:jira read:application-role:jira read:avatar:jira read:group:jira
GET /rest/api/3/users/search | read:jira-user | read:user:jira read:application-role:jira read:avatar:jira read:group:jira
GET /rest/api/3/version/:x | read:jira-work | read:project-version:jira
GET /rest/api/3/version/:x/relatedIssueCounts | read:jira-work | read:field:jira read:project-version:jira
GET /rest/api/3/version/:x/unresolvedIssueCount | read:jira-work | read:project-version:jira
GET /rest/api/3/workflow/:x/project/:x/issueTypeUsages | manage:jira-configuration | read:project:jira read:workflow:jira read:issue-type:jira
GET /rest/api/3/workflow/:x/projectUsages | manage:jira-configuration | read:project:jira read:workflow:jira
GET /rest/api/3/workflow/:x/workflowSchemes | manage:jira-configuration | read:workflow-scheme:jira read:workflow:jira
GET /rest/api/3/workflow/rule/config | manage:jira-configuration | read:workflow:jira
PUT /rest/api/3/workflow/rule/config | manage:jira-configuration | write:workflow:jira
POST /rest/api/3/workflows | manage:jira-configuration | read:workflow:jira
GET /rest/api/3/workflows/capabilities | manage:jira-configuration | read:workflow:jira
GET /rest/api/3/workflows/search | manage:jira-configuration | read:workflow:jira
POST /rest/api/3/workflows/update | manage:jira-configuration | write:workflow:jira
POST /rest/api/3/workflows/update/validation | manage:jira-configuration | write:workflow:jira
GET /rest/api/3/workflowscheme/project | manage:jira-configuration | read:workflow-scheme:jira read:workflow:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type:jira read:project-category:jira read:project:jira read:user:jira
POST /rest/api/3/workflowscheme/read | manage:jira-configuration | read:workflow-scheme:jira
GET /rest/software/1.0/board/:x/backlog | - | read:board-scope:jira-software read:issue-details:jira
GET /rest/software/1.0/board/:x/backlog/approximate-count | - | read:board-scope:jira-software read:issue-details:jira
GET /rest/software/1.0/board/:x/epic/none/issue | - | read:epic:jira-software read:board-scope:jira-software read:issue-details:jira
GET /rest/software/1.0/board/:x/issue | - | read:board-scope:jira-software read:issue-details:jira
GET /rest/software/1.0/board/:x/issue/approximate-count | - | read:board-scope:jira-software read:issue-details:jira
GET /rest/software/1.0/board/:x/sprint/:x/issue | - | read:sprint:jira-software read:issue-details:jira read:jql:jira
GET /rest/software/1.0/sprint/:x/issue | - | read:sprint:jira-software read:issue-details:jira read:jql:jira
`;
