import type { Definition } from '../../src/domain/policy';
import type { Edit } from './edit';

export const StartingSet = (_: {
  readonly name: string;
  readonly edit: Edit;
  readonly onChoose: (part: Partial<Definition>) => void;
}) => null;
