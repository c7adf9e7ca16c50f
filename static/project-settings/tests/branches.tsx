import { usualBranches } from '../../../src/domain/policy/test-branches';
import { settingsTestsTexts } from '../../../src/messages/en/settings-tests';
import { useMessages } from '../../ui/messages';
import { problemAt } from '../draft';
import type { Edit } from '../edit';
import { Row } from '../row';
import { TextList } from '../text-list';

/** On which branches tests prove criteria. Without any the usual ones count. */
export const Branches = ({ draft, problems, locked, change }: Edit) => {
  const { branches: texts } = useMessages(settingsTestsTexts);
  const { testBranches = usualBranches } = draft;
  const why = problemAt(problems, 'testBranches');
  return (
    <Row id="test-branches" label={texts.label} why={why} help={texts.help}>
      <TextList
        id="test-branches"
        texts={testBranches}
        placeholder={texts.placeholder}
        isDisabled={locked}
        isInvalid={why !== undefined}
        onChange={(names) => change({ testBranches: names.length === 0 ? [...usualBranches] : [...names] })}
      />
    </Row>
  );
};
