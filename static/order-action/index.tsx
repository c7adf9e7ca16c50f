import { projectTexts } from '../../src/messages/en/project';
import { Busy } from '../ui/busy';
import type { Context } from '../ui/context';
import { useMessages } from '../ui/messages';
import { Part } from '../ui/part';
import { ProjectDialog } from './project-dialog';

const loadOrder = () => import('../project-page/order');

/** The proposed order in a dialog over Jira's own backlog. */
const OrderAction = ({ context }: { readonly context: Context }) => {
  const { readingHistories } = useMessages(projectTexts);
  return (
    <ProjectDialog context={context} route="order">
      <Part load={loadOrder} props={{}} waiting={<Busy label={readingHistories} />} />
    </ProjectDialog>
  );
};

export default OrderAction;
