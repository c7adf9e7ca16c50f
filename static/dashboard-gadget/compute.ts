/** What is computed of what Jira answers: it loads while Jira is asked. */
export { overviewOf } from '../../src/domain/digest';
export { readPolicy } from '../../src/domain/policy/read-policy';
