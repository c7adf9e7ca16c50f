import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { Definition } from '../../src/domain/policy/policy';
import { withTexts } from '../../src/domain/policy/starting-lines';
import { setsFor, type StartingSetId } from '../../src/domain/policy/starting-sets';
import type { WorkClass } from '../../src/domain/policy/work-class';
import { settingsDefinitionsTexts } from '../../src/messages/en/settings-definitions';
import { startingSetsTexts } from '../../src/messages/en/starting-sets';
import { useMessages } from '../ui/messages';
import { Row } from './row';
import { Select } from './select';

interface Option {
  readonly label: string;
  readonly value: StartingSetId;
}

/** Puts a ready-made set in the place of a class's lines; until it is saved, the old ones can be had back by discarding. */
export const StartingSet = ({
  of,
  onChoose,
}: {
  readonly of: WorkClass;
  readonly onChoose: (definition: Definition) => void;
}) => {
  const { set: texts } = useMessages(settingsDefinitionsTexts);
  const words = useMessages(startingSetsTexts);
  const options = setsFor(of).map(({ id, definition }) => ({
    ...{ label: words.set[id].name, value: id, help: words.set[id].what },
    definition: withTexts(definition, words.line),
  }));
  const [chosenId, setChosenId] = useState<StartingSetId | null>(null);
  const chosen = options.find(({ value }) => value === chosenId) ?? null;
  const [used, setUsed] = useState(false);
  return (
    <div className="settings-group">
      <Row id="starting-set" label={texts.label} help={chosen?.help ?? texts.help}>
        <Select<Option>
          inputId="starting-set"
          options={options}
          value={chosen}
          placeholder={texts.placeholder}
          isSearchable={false}
          descriptionId="starting-set-help"
          onChange={(option) => {
            setChosenId(option?.value ?? null);
            setUsed(false);
          }}
        />
      </Row>
      {chosen !== null && !used && (
        <div className="settings-set">
          <ul className="settings-list settings-help">
            {chosen.definition.ready.map(({ id, text }) => (
              <li key={`ready-${id}`}>{texts.ready({ text })}</li>
            ))}
            {chosen.definition.done.map(({ id, text }) => (
              <li key={`done-${id}`}>{texts.done({ text })}</li>
            ))}
          </ul>
          <Button
            spacing="compact"
            onClick={() => {
              onChoose(chosen.definition);
              setUsed(true);
            }}
          >
            {texts.use}
          </Button>
        </div>
      )}
      <p role="status" className="settings-help">
        {used ? texts.used : ''}
      </p>
    </div>
  );
};
