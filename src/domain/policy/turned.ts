import type { PolicyDifference, Setting, SettingValue } from './policy-difference';

const isSame = (a: SettingValue, b: SettingValue): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The difference that a setting turned from one value to another makes; none where they are the same. */
export const turned = (what: Setting, from: SettingValue, to: SettingValue): readonly PolicyDifference[] =>
  isSame(from, to) ? [] : [{ code: 'turned', what, from, to }];
