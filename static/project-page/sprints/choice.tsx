import type { PlannedSprint } from '../../../src/domain/sprint/planned-sprints';
import type { Messages } from '../../../src/messages/create-messages';
import { projectTexts } from '../../../src/messages/en/project';
import { sprintsTexts } from '../../../src/messages/en/sprints';
import { useAllMessages } from '../../ui/messages';

/** A sprint's name; its board where another board has one of the same name. */
export const sprintName = (messages: Messages, { name, board, isAmbiguous, state }: PlannedSprint): string => {
  const full = isAmbiguous && board !== null ? messages.of(sprintsTexts).ofBoard({ name, board: board.name }) : name;
  return state === 'active' ? messages.of(projectTexts).running({ name: full }) : full;
};

export interface ChoiceProps {
  readonly sprints: readonly PlannedSprint[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** Which sprint is shown. */
export const Choice = ({ sprints, chosen, onChoose }: ChoiceProps) => {
  const messages = useAllMessages();
  return (
    <label className="sprints-choice">
      {messages.of(sprintsTexts).choose}
      <select value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        {sprints.map((one) => (
          <option key={one.id} value={one.id}>
            {sprintName(messages, one)}
          </option>
        ))}
      </select>
    </label>
  );
};
