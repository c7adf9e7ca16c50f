import type { AccountId } from '../shared/ids';
import type { Policy } from './policy';
import type { PolicyDifference, SettingValue } from './policy-difference';
import { turned } from './turned';
import { type Scale, type Stakeholder, valueParts, valueRuleOf } from './value-rule';

type Differences = readonly PolicyDifference[];

const scaleValue = (scale: Scale): SettingValue =>
  scale.kind === 'levels' ? { code: 'levels', levels: scale.levels } : { code: scale.kind };

const daysValue = (days: number | null): SettingValue =>
  days === null ? { code: 'never' } : { code: 'days', count: days };

const number = (count: number): SettingValue => ({ code: 'number', count });

const byId = (all: readonly Stakeholder[] = []): ReadonlyMap<AccountId, Stakeholder> =>
  new Map(all.map((one) => [one.accountId, one]));

const people = (before: Policy, after: Policy, person: (id: AccountId) => string): Differences => {
  const [was, is] = [byId(before.stakeholders), byId(after.stakeholders)];
  return [
    ...[...is].flatMap(([id, one]): Differences => {
      const [name, old] = [person(id), was.get(id)];
      if (old === undefined) return [{ code: 'stakeholder-added', name }];
      return [
        ...turned(
          { code: 'stakeholder-area', name },
          { code: 'named', name: old.area },
          { code: 'named', name: one.area },
        ),
        ...turned({ code: 'stakeholder-weight', name }, number(old.weight), number(one.weight)),
      ];
    }),
    ...[...was.keys()].flatMap((id): Differences =>
      is.has(id) ? [] : [{ code: 'stakeholder-removed', name: person(id) }],
    ),
  ];
};

/** What changed in how value is put into a number, and in who proposes it. */
export const valueDiff = (before: Policy, after: Policy, person: (id: AccountId) => string): Differences => {
  const [was, is] = [valueRuleOf(before), valueRuleOf(after)];
  const model = (rule: typeof was): SettingValue => ({
    code: rule.model === 'number' ? 'plain-number' : 'cost-of-delay',
  });
  return [
    ...turned({ code: 'value-model' }, model(was), model(is)),
    ...valueParts.flatMap((part) => [
      ...turned({ code: 'value-scale', part }, scaleValue(was.parts[part].scale), scaleValue(is.parts[part].scale)),
      ...turned({ code: 'value-weight', part }, number(was.parts[part].weight), number(is.parts[part].weight)),
    ]),
    ...turned({ code: 'old-after' }, daysValue(was.oldAfterDays), daysValue(is.oldAfterDays)),
    ...people(before, after, person),
  ];
};
