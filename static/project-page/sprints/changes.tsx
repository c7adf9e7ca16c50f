import { useMemo } from 'react';

import type { ShownPlan } from '../../../src/domain/sprint/accepted-plan';
import { type PlanChange, planChanges } from '../../../src/domain/sprint/plan-changes';
import type { SprintPlan } from '../../../src/domain/sprint/sprint-plan';
import { projectTexts } from '../../../src/messages/en/project';
import { sprintsTexts } from '../../../src/messages/en/sprints';
import { DataTable } from '../../ui/charts/data-table';
import { useAllMessages } from '../../ui/messages';
import { usePeople } from '../../work-item/use-people';
import { useProject } from '../data';
import { figureText } from '../figure-text';
import { ItemLink } from '../item-link';
import { useMoves } from './use-moves';

const keyOf = ({ id }: PlanChange): string => id;

const Table = ({ changes }: { readonly changes: readonly PlanChange[] }) => {
  const { items } = useProject();
  const messages = useAllMessages();
  const { change, column, plan: texts } = messages.of(sprintsTexts);
  const { list } = messages.of(projectTexts);
  const { nameOf } = usePeople(changes.flatMap(({ by }) => by ?? []));
  const byId = useMemo(() => new Map(items.map((item) => [item.id, item])), [items]);
  const figure = (value: number | null): string => figureText(messages, value);
  return (
    <DataTable
      caption={texts.changed({ count: changes.length })}
      rows={changes}
      keyOf={keyOf}
      columns={[
        {
          title: list.workItem,
          cell: ({ id }) => {
            const item = byId.get(id);
            return item === undefined ? texts.unknownItem : <ItemLink item={item} />;
          },
        },
        { title: column.what, cell: ({ kind }) => change[kind] },
        { title: list.value, cell: ({ value }) => figure(value), isNumber: true },
        { title: list.points, cell: ({ points }) => figure(points), isNumber: true },
        {
          title: column.who,
          cell: ({ by }) => <span dir="auto">{by === null ? texts.unknownWho : (nameOf(by) ?? texts.somebody)}</span>,
        },
        { title: column.when, cell: ({ at }) => (at === null ? texts.unknownWho : messages.format.moment(at)) },
      ]}
    />
  );
};

/** What came and went since the plan was accepted; nothing while that is not known. */
const Changes = ({ plan, accepted }: { readonly plan: SprintPlan; readonly accepted: ShownPlan }) => {
  const texts = useAllMessages().of(sprintsTexts).plan;
  const present = useMemo(() => plan.items.map(({ item }) => item), [plan]);
  const ids = useMemo(() => [...new Set([...accepted.items, ...present].map(({ id }) => id))], [accepted, present]);
  const moves = useMoves(ids, accepted.sprintId);
  const changes = useMemo(
    () => (moves === null ? null : planChanges(accepted, present, moves)),
    [accepted, present, moves],
  );
  if (changes === null) return null;
  if (changes.length === 0) return <p>{texts.same}</p>;
  return (
    <>
      <p className="sprints-title">{texts.changed({ count: changes.length })}</p>
      <Table changes={changes} />
    </>
  );
};

export default Changes;
