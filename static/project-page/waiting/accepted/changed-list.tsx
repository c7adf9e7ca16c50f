import { acceptedTexts } from '../../../../src/messages/en/accepted';
import { DifferencesList } from '../../../issue-panel/differences-list';
import { Busy } from '../../../ui/busy';
import { DataTable } from '../../../ui/charts/data-table';
import { ErrorState } from '../../../ui/error-state';
import { useFailureText } from '../../../ui/failure-text';
import { useFormat, useMessages } from '../../../ui/messages';
import { useReply } from '../../../ui/use-reply';
import { useProject } from '../../data';
import { ItemLink } from '../../item-link';
import { acceptedIn, most, readChanged } from './read-changed';

/** Accepted work items whose criteria were changed since, each with what was changed. */
const ChangedList = () => {
  const texts = useMessages(acceptedTexts);
  const { list } = texts;
  const { day } = useFormat();
  const sayFailure = useFailureText();
  const { items, policy } = useProject();
  const reply = useReply(async () => (policy === null ? [] : readChanged(items, policy)), [items, policy]);
  if (reply.state === 'waiting') return <Busy label={list.loading} />;
  if (reply.state === 'failed')
    return <ErrorState title={list.failed} detail={sayFailure(reply.why)} onRetry={() => void reply.again()} />;
  if (reply.value.length === 0) return <p>{list.none}</p>;
  return (
    <>
      <p>{list.how}</p>
      {acceptedIn(items).length > most && <p>{list.most({ most })}</p>}
      <DataTable
        caption={list.title}
        rows={reply.value}
        keyOf={({ item }) => item.id}
        columns={[
          { title: list.item, cell: ({ item }) => <ItemLink item={item} /> },
          { title: list.accepted, cell: ({ at }) => day(at) },
          {
            title: list.what,
            cell: ({ differences }) => (differences === null ? texts.notKept : <DifferencesList of={differences} />),
          },
        ]}
      />
    </>
  );
};

export default ChangedList;
