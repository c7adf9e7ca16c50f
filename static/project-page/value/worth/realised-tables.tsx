import {
  type Grouping,
  realisedBy,
  type RealisedGroup,
  type RealisedItem,
} from '../../../../src/domain/value/realised';
import { successTexts } from '../../../../src/messages/en/success';
import { type DataColumn, DataTable } from '../../../ui/charts/data-table';
import { useFormat, useMessages } from '../../../ui/messages';
import { useProject } from '../../data';
import { ItemLink } from '../../item-link';

interface Sums {
  readonly planned: number;
  readonly realised: number;
}

/** What was planned, what came true, and which share of it. */
const useSums = <T extends Sums>(): readonly DataColumn<T>[] => {
  const { columns } = useMessages(successTexts).page;
  const { number, percent } = useFormat();
  return [
    { title: columns.planned, cell: ({ planned }) => number(planned), isNumber: true },
    { title: columns.realised, cell: ({ realised }) => number(realised), isNumber: true },
    {
      title: columns.share,
      cell: ({ planned, realised }) => (planned > 0 ? percent(realised / planned) : '–'),
      isNumber: true,
    },
  ];
};

const Groups = ({ all, by }: { readonly all: readonly RealisedItem[]; readonly by: Grouping }) => {
  const { page: texts } = useMessages(successTexts);
  const { number } = useFormat();
  const { sprints } = useProject();
  const sums = useSums<RealisedGroup>();
  const none = { sprint: texts.noSprint, version: texts.noVersion, area: texts.noArea }[by];
  const nameOf = (key: string | null): string => {
    if (key === null) return none;
    return by === 'sprint' ? (sprints.find(({ id }) => id === key)?.name ?? none) : key;
  };
  return (
    <DataTable
      caption={texts.by[by]}
      rows={realisedBy(all, by)}
      keyOf={({ key }) => key ?? ''}
      columns={[
        { title: texts.by[by], cell: ({ key }) => <span dir="auto">{nameOf(key)}</span> },
        { title: texts.columns.count, cell: ({ count }) => number(count), isNumber: true },
        ...sums,
      ]}
    />
  );
};

/** What of the planned value came true, by work item, sprint, version and area. */
export const RealisedTables = ({ all }: { readonly all: readonly RealisedItem[] }) => {
  const { page: texts } = useMessages(successTexts);
  const sums = useSums<RealisedItem>();
  return (
    <div className="worth-part">
      <h4 className="worth-title">{texts.realisedTitle}</h4>
      {all.length === 0 ? (
        <p>{texts.nothingMeasured}</p>
      ) : (
        <>
          <DataTable
            caption={texts.by.item}
            rows={all}
            keyOf={({ item }) => item.id}
            columns={[
              {
                title: texts.by.item,
                cell: ({ item }) => <ItemLink item={item} />,
              },
              ...sums,
            ]}
          />
          <Groups all={all} by="sprint" />
          <Groups all={all} by="version" />
          <Groups all={all} by="area" />
        </>
      )}
    </div>
  );
};
