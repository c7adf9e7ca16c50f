import type { Definition } from '../../src/domain/policy/policy';
import { settingsDefinitionsTexts } from '../../src/messages/en/settings-definitions';
import { useMessages } from '../ui/messages';
import { Choices } from './choices';

/** Whether the gate lets work of a class be started that is not ready, and what it can see of that. */
export const ReadyGate = ({
  definition: { ready, startsReady },
  isBlocking,
  locked,
  onChange,
}: {
  readonly definition: Definition;
  readonly isBlocking: boolean;
  readonly locked: boolean;
  readonly onChange: (part: Pick<Definition, 'startsReady'>) => void;
}) => {
  const { start: texts } = useMessages(settingsDefinitionsTexts);
  const asks = startsReady === true;
  return (
    <Choices
      name="start"
      title={texts.title}
      values={['free', 'ready']}
      texts={texts.choices}
      chosen={asks ? 'ready' : 'free'}
      locked={locked}
      onChoose={(choice) => onChange({ startsReady: choice === 'ready' })}
    >
      {asks && (
        <ul className="settings-list settings-help">
          <li>{texts.install}</li>
          <li>{texts.ways}</li>
          {!isBlocking && <li>{texts.mode}</li>}
          {ready.some(({ kind }) => kind === 'questions') && <li>{texts.questions}</li>}
        </ul>
      )}
    </Choices>
  );
};
