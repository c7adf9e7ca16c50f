import type { Stakeholder } from './value-rule';

/** The business areas of a project: those of its stakeholders, each once, in the order of the settings. */
export const areasOf = ({
  stakeholders = [],
}: {
  readonly stakeholders?: readonly Stakeholder[] | undefined;
}): readonly string[] => [...new Set(stakeholders.map(({ area }) => area.trim()).filter((area) => area !== ''))];
