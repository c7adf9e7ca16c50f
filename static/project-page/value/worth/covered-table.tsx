import { useState } from 'react';

import type { Covered } from '../../../../src/domain/value/coverage';
import { valueCoverageTexts } from '../../../../src/messages/en/value-coverage';
import { Button } from '../../../ui/button';
import { DataTable } from '../../../ui/charts/data-table';
import { useFormat, useMessages } from '../../../ui/messages';
import { Drilldown } from '../../drilldown';
import { ToBacklog } from './to-backlog';

export interface CoveredTableProps {
  readonly title: string;
  readonly groups: readonly Covered[];
  readonly nameOf: (id: string | null) => string;
}

/** How far each group of features has a value, with the list of those that have none. */
export const CoveredTable = ({ title, groups, nameOf }: CoveredTableProps) => {
  const texts = useMessages(valueCoverageTexts);
  const { number } = useFormat();
  const [chosen, setChosen] = useState<Covered | null>(null);
  return (
    <div className="worth-part">
      <h4 className="worth-title">{title}</h4>
      <DataTable
        caption={title}
        rows={groups}
        keyOf={({ id }) => id ?? ''}
        columns={[
          { title: texts.columns.group, cell: ({ id }) => <span dir="auto">{nameOf(id)}</span> },
          {
            title: texts.columns.share,
            cell: ({ valued, missing }) => texts.share({ valued: valued.length, of: valued.length + missing.length }),
            isNumber: true,
          },
          { title: texts.columns.missing, cell: ({ missing }) => number(missing.length), isNumber: true },
          {
            title: texts.columns.list,
            cell: (group) =>
              group.missing.length > 0 && (
                <Button look="link" label={texts.showOf({ name: nameOf(group.id) })} onClick={() => setChosen(group)}>
                  {texts.show}
                </Button>
              ),
          },
        ]}
      />
      {chosen !== null && (
        <>
          <Drilldown
            title={texts.missingIn({ name: nameOf(chosen.id) })}
            groups={[{ name: texts.withoutValue, ids: chosen.missing }]}
            onClose={() => setChosen(null)}
          />
          <ToBacklog ids={chosen.missing} name={nameOf(chosen.id)} />
        </>
      )}
    </div>
  );
};
