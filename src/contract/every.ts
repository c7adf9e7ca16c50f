import type { PlanningDefinitions } from './planning';
import type { ProjectDefinitions } from './project';
import type { RecordDefinitions } from './records';
import type { SiteDefinitions } from './site';
import type { WholeDefinitions } from './whole';

/** Every call that pages make to functions, as both Forge helpers take them. */
export type EveryDefinition = WholeDefinitions &
  ProjectDefinitions &
  SiteDefinitions &
  RecordDefinitions &
  PlanningDefinitions;
