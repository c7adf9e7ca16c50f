import { saysNothingAlone } from './guidance';
import { kindByRoots } from './label-roots';
import { isKnownPlaceholder } from './placeholder-texts';
import { saysToBeSettled } from './settling';
import type { LateRules } from './to-be-settled';

/** The rules for what is rare: notes and guidance that are all there is, and labels that nobody listed. */
export const lateRules: LateRules = {
  saysNothing: (text) => isKnownPlaceholder(text) || saysNothingAlone(text) || saysToBeSettled(text),
  kindByRoots,
};
