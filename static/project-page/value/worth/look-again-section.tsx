import './worth.css';

import { useMemo, useState } from 'react';

import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { valueRuleOf } from '../../../../src/domain/policy/value-rule';
import type { Doubtful, DoubtRules } from '../../../../src/domain/value/look-again';
import { valueCoverageTexts } from '../../../../src/messages/en/value-coverage';
import { sayCode } from '../../../../src/messages/section';
import { call } from '../../../ui/call';
import { Busy } from '../../../ui/busy';
import { Button } from '../../../ui/button';
import { DataTable } from '../../../ui/charts/data-table';
import { ErrorState } from '../../../ui/error-state';
import { useFailureText } from '../../../ui/failure-text';
import { useFormat, useMessages } from '../../../ui/messages';
import { useReply } from '../../../ui/use-reply';
import { type ProjectData, useProject } from '../../data';
import { most, readDoubts, valuedFeatures } from './read-doubts';
import { ItemLink } from '../../item-link';

type Row = Doubtful & { readonly item: BacklogItem; readonly value: number };

const rulesOf = ({ policy, fields }: ProjectData, now: string): DoubtRules => ({
  now,
  oldAfterDays: policy === null ? null : valueRuleOf(policy).oldAfterDays,
  fields: { value: fields.value ?? '', points: fields.points, criteria: policy?.criteria.field ?? 'description' },
});

/** Confirms values, one at a time; what was confirmed stays in sight until the list is read again. */
const useConfirming = () => {
  const texts = useMessages(valueCoverageTexts).again;
  const sayFailure = useFailureText();
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const confirm = async ({ id, item: { key }, value }: Row): Promise<void> => {
    setBusy(id);
    setFault(null);
    try {
      await call('explainValue', id, { from: value, to: value, why: null });
      setDone((before) => new Set([...before, id]));
    } catch (error) {
      setFault(texts.notConfirmed({ key, why: sayFailure(error) }));
    }
    setBusy(null);
  };
  return { done, busy, fault, confirm };
};

const List = ({ rows, mayEdit }: { readonly rows: readonly Row[]; readonly mayEdit: boolean }) => {
  const texts = useMessages(valueCoverageTexts).again;
  const { number } = useFormat();
  const { done, busy, fault, confirm } = useConfirming();
  const title = texts.title;
  return (
    <>
      {fault !== null && (
        <p className="worth-fault" role="alert">
          {fault}
        </p>
      )}
      <DataTable
        caption={title}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            title: texts.item,
            cell: ({ item }) => <ItemLink item={item} />,
          },
          { title: texts.value, cell: ({ value }) => number(value), isNumber: true },
          {
            title: texts.why,
            cell: ({ doubts }) => (
              <ul className="worth-list">
                {doubts.map((doubt) => (
                  <li key={doubt.code}>{sayCode(texts.doubt, doubt)}</li>
                ))}
              </ul>
            ),
          },
          ...(mayEdit
            ? [
                {
                  title: texts.action,
                  cell: (row: Row) =>
                    done.has(row.id) ? (
                      <span role="status">{texts.confirmed}</span>
                    ) : (
                      <Button
                        busy={busy === row.id}
                        label={texts.confirmOf({ key: row.item.key, value: row.value })}
                        onClick={() => void confirm(row)}
                      >
                        {texts.confirm}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
};

/** Values that were given long ago, or for something that has changed since, each with its causes. */
const LookAgainSection = () => {
  const texts = useMessages(valueCoverageTexts).again;
  const sayFailure = useFailureText();
  const data = useProject();
  const { items, readAt } = data;
  const reply = useReply(
    () => readDoubts(items, rulesOf(data, new Date(readAt ?? Date.now()).toISOString())),
    [items, data.fields.value, data.fields.points, data.policy],
  );
  const doubtful = reply.state === 'ready' ? reply.value : null;
  const rows = useMemo(() => {
    const byId = new Map(items.map((item) => [item.id, item]));
    return (doubtful ?? []).flatMap((one): Row[] => {
      const item = byId.get(one.id);
      return item === undefined || item.value === null ? [] : [{ ...one, item, value: item.value }];
    });
  }, [items, doubtful]);
  if (reply.state === 'failed')
    return <ErrorState title={texts.notRead} detail={sayFailure(reply.why)} onRetry={() => void reply.again()} />;
  if (doubtful === null) return <Busy label={texts.loading} />;
  if (rows.length === 0) return <p>{texts.none}</p>;
  return (
    <div className="worth-part">
      <p>{texts.count({ count: rows.length })}</p>
      <p>{texts.how}</p>
      {valuedFeatures(items).length > most && <p>{texts.most({ most })}</p>}
      <List rows={rows} mayEdit={data.may('EDIT_ISSUES')} />
    </div>
  );
};

export default LookAgainSection;
