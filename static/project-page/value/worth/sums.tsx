import { useState } from 'react';

import type { EpicSum } from '../../../../src/domain/value/coverage';
import { valueCoverageTexts } from '../../../../src/messages/en/value-coverage';
import { Button } from '../../../ui/button';
import { useMessages } from '../../../ui/messages';
import { Drilldown } from '../../drilldown';
import { ToBacklog } from './to-backlog';

export interface SumsProps {
  readonly sums: readonly EpicSum[];
  readonly nameOf: (id: string) => string;
}

/** Epics with a value that their features do not add up to. */
export const Sums = ({ sums, nameOf }: SumsProps) => {
  const { sums: texts } = useMessages(valueCoverageTexts);
  const [chosen, setChosen] = useState<string | null>(null);
  const epic = sums.find(({ id }) => id === chosen);
  return (
    <div className="worth-part">
      <h4 className="worth-title">{texts.title}</h4>
      {sums.length === 0 && <p>{texts.none}</p>}
      <ul className="worth-list">
        {sums.map(({ id, own, sum }) => (
          <li key={id}>
            <Button look="link" onClick={() => setChosen(id)}>
              {texts.text({ name: nameOf(id), own, sum })}
            </Button>
          </li>
        ))}
      </ul>
      {epic !== undefined && (
        <>
          <Drilldown
            title={nameOf(epic.id)}
            groups={[
              { name: texts.missing, ids: epic.missing },
              { name: texts.counted, ids: epic.counted },
            ]}
            onClose={() => setChosen(null)}
          />
          <ToBacklog ids={[...epic.missing, ...epic.counted]} name={nameOf(epic.id)} />
        </>
      )}
    </div>
  );
};
