import type { SprintItem, SprintPlan } from '../../../src/domain/sprint/sprint-plan';
import { badgeLabel } from '../../../src/messages/badge-label';
import { projectTexts } from '../../../src/messages/en/project';
import { sprintsTexts } from '../../../src/messages/en/sprints';
import { DataTable } from '../../ui/charts/data-table';
import { useAllMessages } from '../../ui/messages';
import { Part } from '../../ui/part';
import { figureText } from '../figure-text';
import { ItemLink } from '../item-link';
import { lackWords } from '../stock/lack-words';

// A file can wait until the list is there.
const loadSave = () => import('./save-sprint');

const keyOf = ({ item }: SprintItem): string => item.id;

/** What is in the sprint, in Jira's order. */
export const Items = ({
  plan: { items },
  criteria,
}: {
  readonly plan: SprintPlan;
  readonly criteria: ReadonlyMap<string, number>;
}) => {
  const messages = useAllMessages();
  const { column, table, items: title } = messages.of(sprintsTexts);
  const { list } = messages.of(projectTexts);
  const figure = (value: number | null | undefined): string => figureText(messages, value);
  return items.length === 0 ? null : (
    <section className="sprints-part" aria-labelledby="sprints-items">
      <h3 className="sprints-title" id="sprints-items">
        {title({ count: items.length })}
      </h3>
      <DataTable
        caption={table}
        rows={items}
        keyOf={keyOf}
        columns={[
          { title: list.workItem, cell: ({ item }) => <ItemLink item={item} /> },
          { title: column.readiness, cell: ({ item }) => badgeLabel(messages, item.readiness) },
          { title: list.value, cell: ({ item }) => figure(item.value), isNumber: true },
          { title: list.points, cell: ({ item }) => figure(item.points), isNumber: true },
          { title: column.criteria, cell: ({ item }) => figure(criteria.get(item.id)), isNumber: true },
          { title: column.outside, cell: ({ outside }) => messages.format.list(outside) },
        ]}
      />
      <div>
        <Part load={loadSave} props={{ items, criteria }} />
      </div>
    </section>
  );
};

/** What should not be in the sprint yet, what each lacks, and who can mend it. */
export const NotReady = ({ plan: { notReady } }: { readonly plan: SprintPlan }) => {
  const messages = useAllMessages();
  const texts = messages.of(sprintsTexts);
  const { list } = messages.of(projectTexts);
  return notReady.length === 0 ? null : (
    <section className="sprints-part" aria-labelledby="sprints-not-ready">
      <h3 className="sprints-title" id="sprints-not-ready">
        {texts.notReady}
      </h3>
      <DataTable
        caption={texts.notReady}
        rows={notReady}
        keyOf={keyOf}
        columns={[
          { title: list.workItem, cell: ({ item }) => <ItemLink item={item} /> },
          {
            title: texts.column.lacks,
            cell: ({ item, lacks }) => lackWords(messages, { lacks, readiness: item.readiness }),
          },
          {
            title: texts.column.mender,
            cell: ({ menders }) => messages.format.list(menders.map((one) => texts.mender[one])),
          },
        ]}
      />
    </section>
  );
};
