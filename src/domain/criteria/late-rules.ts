import { saysNothingAlone } from './guidance';
import type { LabelKind } from './label-index';
import { kindByRoots } from './label-roots';
import { isKnownPlaceholder } from './placeholder-texts';
import { saysToBeSettled } from './settling';

/** Rules that few texts need. */
export interface LateRules {
  /** Whether a text that is all there is says only that something is to be settled, or what ought to be written. */
  readonly saysNothing: (text: string) => boolean;
  /** The kind of label that a name is by what its words are made of. `announces`: what follows is what it speaks of. */
  readonly kindByRoots: (name: string, announces: boolean) => LabelKind | null;
}

/** The rules for what is rare: notes and guidance that are all there is, and labels that nobody listed. */
export const lateRules: LateRules = {
  saysNothing: (text) => isKnownPlaceholder(text) || saysNothingAlone(text) || saysToBeSettled(text),
  kindByRoots,
};
