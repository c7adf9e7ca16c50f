import { usualBranches } from '../../../src/domain/policy/test-branches';
import { settingsTestsTexts } from '../../../src/messages/en/settings-tests';
import { useMessages } from '../../ui/messages';
import { problemAt } from '../draft';
import type { Edit } from '../edit';
import { Row } from '../row';
import { CreatableSelect } from '../select';

interface Option {
  readonly label: string;
  readonly value: string;
}

/** On which branches tests prove criteria. Without any the usual ones count. */
export const Branches = ({ draft, problems, locked, change }: Edit) => {
  const { branches: texts } = useMessages(settingsTestsTexts);
  const { testBranches = usualBranches } = draft;
  const why = problemAt(problems, 'testBranches');
  return (
    <Row id="test-branches" label={texts.label} why={why} help={texts.help}>
      <CreatableSelect<Option, true>
        inputId="test-branches"
        isMulti
        isDisabled={locked}
        isInvalid={why !== undefined}
        components={{ DropdownIndicator: null }}
        menuIsOpen={false}
        noOptionsMessage={() => null}
        placeholder={texts.placeholder}
        value={testBranches.map((name) => ({ label: name, value: name }))}
        descriptionId="test-branches-help"
        onChange={(names) =>
          change({ testBranches: names.length === 0 ? [...usualBranches] : names.map(({ value }) => value.trim()) })
        }
      />
    </Row>
  );
};
