import type { Bound } from '../../../src/messages/section';
import type { settingsGateTexts } from '../../../src/messages/en/settings-gate';
import type { PlannedChange, ScannedWorkflow } from '../../../src/workflow-gate/model';
import { purposeOf } from '../../../src/workflow-gate/purpose';
import type { TransitionPurpose } from '../../../src/workflow-gate/transition-purposes';
import { gateRules, type RuleKey } from '../../../src/workflow-gate/rules';

type Texts = Bound<typeof settingsGateTexts.texts>;

const namesOf = (keys: readonly RuleKey[], { rule }: Texts): readonly string[] =>
  keys.map((key) => rule[gateRules[key].kind]({ name: gateRules[key].name.replace(' (hides)', '') }));

/** What changes on one transition, in one line: about to be done, or done. Null: its purpose is not known, or the gate does not guard it. */
export const changeLine = (
  { name, added, enabled, removed }: PlannedChange,
  texts: Texts,
  when: 'will' | 'did',
  purpose: TransitionPurpose | null = null,
): string => {
  const say = texts[when];
  const changes = [
    ...(added.length > 0 ? [say.added({ rules: namesOf(added, texts) })] : []),
    ...(enabled.length > 0 ? [say.enabled({ rules: namesOf(enabled, texts) })] : []),
    ...(removed.length > 0 ? [say.removed({ rules: namesOf(removed, texts) })] : []),
  ];
  return purpose === null ? say.transition({ name, changes }) : say.purposed[purpose]({ name, changes });
};

type Meanings = Parameters<typeof purposeOf>[2];

/** The purpose of a change's transition, where the gate guards it. */
export const purposeOfChange = (
  { transitionId }: PlannedChange,
  workflow: ScannedWorkflow | undefined,
  meanings: Meanings,
): TransitionPurpose | null => {
  const transition = workflow?.transitions.find((one) => one.transitionId === transitionId);
  return workflow === undefined || transition === undefined ? null : purposeOf(transition, workflow.statuses, meanings);
};

/** At most this many other projects are named. */
const named = 5;

/** Which other projects a change reaches; they may not all be seen. */
export const sharedLine = ({ sharedWith }: Pick<ScannedWorkflow, 'sharedWith'>, { shared }: Texts): string => {
  if (sharedWith === null) return shared.unknown;
  if (sharedWith.length === 0) return shared.none;
  const seen = sharedWith.flatMap(({ name }) => name ?? []);
  const hidden = sharedWith.length - seen.length;
  return shared.some({
    count: sharedWith.length,
    projects: [
      ...seen.slice(0, named),
      ...(seen.length > named ? [shared.more({ count: seen.length - named })] : []),
      ...(hidden > 0 ? [shared.hidden({ count: hidden })] : []),
    ],
  });
};
