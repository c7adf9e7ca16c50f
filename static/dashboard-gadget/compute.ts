/** What is computed of what Jira answers: it loads while Jira is asked. */
export { overviewOf } from '../../src/domain/digest';
export { fieldsInUse } from '../../src/domain/policy/fields-in-use';
export { policyIn, readPolicy } from '../../src/domain/policy/read-policy';
export { readFieldsInUse } from '../../src/jira/found-fields';
