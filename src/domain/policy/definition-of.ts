import type { JiraId } from '../shared/ids';
import type { Definition, Policy } from './policy';
import { WorkClass } from './work-class';

/** All classes, in the order in which they are shown. */
export const workClasses: readonly WorkClass[] = WorkClass.options;

/** The class of a work type; null is not governed. */
export const classOf = ({ types }: Pick<Policy, 'types'>, typeId: JiraId): WorkClass | null =>
  (Object.hasOwn(types, typeId) ? types[typeId] : undefined) ?? null;

/** What a work type is judged by; null is not governed. */
export const definitionOf = (policy: Pick<Policy, 'types' | 'definitions'>, typeId: JiraId): Definition | null => {
  const workClass = classOf(policy, typeId);
  return workClass === null ? null : policy.definitions[workClass];
};

/** Whether the policy lets work of this type be started only when it is ready. */
export const startsReady = (policy: Pick<Policy, 'types' | 'definitions'>, typeId: JiraId): boolean =>
  definitionOf(policy, typeId)?.startsReady === true;

/** Every line of every definition. Classes may share lines: one id then stands for one confirmation. */
export const allItems = ({
  definitions,
}: Pick<Policy, 'definitions'>): readonly (Definition['ready'] | Definition['done'])[number][] =>
  workClasses.flatMap((one) => [...definitions[one].ready, ...definitions[one].done]);

/** The texts of all lines, by their ids. */
export const lineTexts = (policy: Pick<Policy, 'definitions'>): Readonly<Record<string, string>> =>
  Object.fromEntries(allItems(policy).map(({ id, text }) => [id, text]));
