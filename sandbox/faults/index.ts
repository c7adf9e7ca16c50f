export { catalogue, type FaultAt, type FaultName, type FaultPoint as Place } from './catalogue';
export { ConnectionCut } from './connection';
export { faultyJira, isWrite } from './jira';
export { faultyAnswering } from './web';
export { createFaultPlan, lineOf, type FaultPlan, type Injected, type PlanOptions } from './plan';
