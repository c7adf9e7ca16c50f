import type { Reason } from '../../../src/domain/order';
import { orderTexts } from '../../../src/messages/en/order';
import { sayCode } from '../../../src/messages/section';
import { useMessages } from '../../ui/messages';
import { SaveList } from '../save-list';
import type { RowsProps } from './rows';

export type SaveOrderProps = Pick<RowsProps, 'rows' | 'itemOf'>;

/** The order as it is shown, as a file: where each work item stands, where it would, and why. */
const SaveOrder = ({ rows, itemOf }: SaveOrderProps) => {
  const texts = useMessages(orderTexts);
  return (
    <SaveList
      name="order"
      rows={rows}
      itemOf={({ id }) => itemOf(id)}
      own={[
        { title: texts.today, raw: ({ from }) => String(from), isNumber: true },
        { title: texts.proposed, raw: ({ to }) => String(to), isNumber: true },
        {
          title: texts.column.reason,
          raw: ({ reason }) => (reason === null ? '' : sayCode<Reason>(texts.reason, reason)),
        },
      ]}
    />
  );
};

export default SaveOrder;
