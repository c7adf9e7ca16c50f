/** The Forge platform on one machine: loads an app by its manifest and runs it unchanged. */
export { bundleApp } from './bundle';
export type { Bundle } from './bundle';
export { createFaults } from './faults';
export type { Fault, Faults } from './faults';
export type { Forge } from './forge';
export type { JiraFetch } from './host';
export { extensionAri } from './installation';
export type { Installation } from './installation';
export type { ResolverCall, ResolverReply } from './invoke/resolver';
export { readManifest } from './manifest/read-manifest';
export type { Manifest } from './manifest/read-manifest';
export type { CustomFieldModule } from './modules/custom-fields';
export { openForge } from './open-forge';
export type { ForgeOptions } from './open-forge';
export type { CallRecord, InvocationRecord, LogLine, Records } from './records';
export type { Settings, SettingsChange } from './settings';
export type { DynamicProperties } from './triggers/dynamic-properties';
export type { ScheduledRun } from './triggers/schedule';
