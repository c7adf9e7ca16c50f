import { useState } from 'react';

import { OrderSettings, orderSettingsKey, unsizedPlaces } from '../../../src/domain/order';
import { orderSettingsTexts } from '../../../src/messages/en/order-settings';
import { projectProperty } from '../../../src/jira/project-property';
import { jira } from '../../ui/bridge';
import { Button } from '../../ui/button';
import { useFailureText } from '../../ui/failure-text';
import { useMessages } from '../../ui/messages';
import { toFailure } from '../../ui/use-reply';
import { useProject } from '../data';

export interface SettingsProps {
  readonly settings: OrderSettings;
  readonly onSaved: () => void;
}

const labelsIn = (typed: string): readonly string[] =>
  typed
    .split(',')
    .map((label) => label.trim())
    .filter((label) => label !== '');

const Form = ({ settings, onSaved }: SettingsProps) => {
  const { context } = useProject();
  const texts = useMessages(orderSettingsTexts);
  const sayFailure = useFailureText();
  const [draft, setDraft] = useState(settings);
  const [labels, setLabels] = useState(settings.riskLabels.join(', '));
  const [said, setSaid] = useState('');
  const save = async (): Promise<void> => {
    try {
      const next = OrderSettings.parse({ ...draft, riskLabels: labelsIn(labels) });
      await projectProperty(jira).save(context.extension.project?.id ?? '', orderSettingsKey, next);
      setSaid(texts.saved);
      onSaved();
    } catch (error) {
      setSaid(sayFailure(toFailure(error)));
    }
  };
  return (
    <div className="order-settings">
      <label>
        {texts.unsized}
        <select
          value={draft.unsized}
          onChange={({ currentTarget: { value } }) =>
            setDraft({ ...draft, unsized: unsizedPlaces.find((one) => one === value) ?? draft.unsized })
          }
        >
          {unsizedPlaces.map((place) => (
            <option key={place} value={place}>
              {texts.place[place]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {texts.band}
        <input
          type="number"
          min="0"
          max="100"
          value={Math.round(draft.riskBand * 100)}
          onInput={({ currentTarget: { valueAsNumber } }) =>
            setDraft({ ...draft, riskBand: Math.min(1, Math.max(0, (valueAsNumber || 0) / 100)) })
          }
        />
      </label>
      <label>
        {texts.labels}
        <input type="text" value={labels} onInput={({ currentTarget: { value } }) => setLabels(value)} />
      </label>
      <Button onClick={() => void save()}>{texts.save}</Button>
      <p role="status">{said}</p>
    </div>
  );
};

export default Form;
