import { labelWords, languageOf } from '../../src/domain/criteria/languages';
import { LanguageTag } from '../../src/domain/policy/policy';
import { settingsCriteriaTexts } from '../../src/messages/en/settings-criteria';
import { useMessages } from '../ui/messages';
import { problemAt } from './draft';
import type { Edit } from './edit';
import { Row } from './row';
import { Select } from './select';

interface Option {
  readonly label: string;
  readonly value: string;
}

/** Names in the reader's own language; a tag that the browser has no name for stands for itself. */
const namesIn = (locale: string): ((tag: string) => string) => {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return (tag) => names.of(tag) ?? tag;
};

/** The language that the project writes its criteria in. */
export const CriteriaLanguage = ({ draft, loaded, problems, locked, change }: Edit) => {
  const { language: texts } = useMessages(settingsCriteriaTexts);
  const { criteria } = draft;
  const nameOf = namesIn(loaded.locale);
  const none: Option = { label: texts.none, value: '' };
  const options: readonly Option[] = [
    none,
    ...Object.keys(labelWords)
      .map((value) => ({ label: nameOf(value), value }))
      .sort((a, b) => a.label.localeCompare(b.label, loaded.locale)),
  ];
  const known = languageOf(criteria.language ?? null);
  const set = (option: Option | null): void => {
    const { language: _, ...others } = criteria;
    const tag = LanguageTag.safeParse(option?.value);
    change({ criteria: tag.success ? { ...others, language: tag.data } : others });
  };
  return (
    <Row id="criteria-language" label={texts.label} help={texts.help} why={problemAt(problems, 'criteria.language')}>
      <Select<Option>
        inputId="criteria-language"
        options={options}
        value={options.find(({ value }) => value === known) ?? none}
        isDisabled={locked}
        descriptionId="criteria-language-help"
        onChange={set}
      />
    </Row>
  );
};
