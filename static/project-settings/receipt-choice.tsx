import { settingsRefusalTexts } from '../../src/messages/en/settings-refusal';
import { useMessages } from '../ui/messages';
import { Choices } from './choices';
import { problemAt } from './draft';
import type { Edit } from './edit';

/** Whether any way into Done is accepting, or pressing Accept alone. */
export const ReceiptChoice = ({ draft, locked, problems, change }: Edit) => {
  const { receipts: texts } = useMessages(settingsRefusalTexts);
  const problem = problemAt(problems, 'receiptsSince');
  return (
    <Choices
      name="receipts"
      title={texts.title}
      values={['anyway', 'here']}
      texts={texts.choices}
      chosen={draft.receiptsSince == null ? 'anyway' : 'here'}
      locked={locked}
      onChoose={(choice) => change({ receiptsSince: choice === 'here' ? new Date().toISOString() : null })}
    >
      {problem !== undefined && (
        <p className="settings-why" role="alert">
          {problem}
        </p>
      )}
    </Choices>
  );
};
