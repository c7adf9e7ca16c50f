import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { Definition } from '../../src/domain/policy/policy';
import { setsFor, type StartingSet as Set } from '../../src/domain/policy/starting-sets';
import type { WorkClass } from '../../src/domain/policy/work-class';
import { settingsDefinitionsTexts } from '../../src/messages/en/settings-definitions';
import { useMessages } from '../ui/messages';
import { Row } from './row';
import { Select } from './select';

interface Option {
  readonly label: string;
  readonly value: string;
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
  const sets = setsFor(of);
  const [chosen, setChosen] = useState<Set | null>(null);
  const [used, setUsed] = useState(false);
  return (
    <div className="settings-group">
      <Row id="starting-set" label={texts.label} help={chosen?.what ?? texts.help}>
        <Select<Option>
          inputId="starting-set"
          options={sets.map(({ id, name }) => ({ label: name, value: id }))}
          value={chosen === null ? null : { label: chosen.name, value: chosen.id }}
          placeholder={texts.placeholder}
          isSearchable={false}
          descriptionId="starting-set-help"
          onChange={(option) => {
            setChosen(sets.find(({ id }) => id === option?.value) ?? null);
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
