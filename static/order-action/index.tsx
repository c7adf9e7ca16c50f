import OrderPage from '../project-page/order';
import type { Context } from '../ui/context';
import { ProjectDialog } from './project-dialog';

/** The proposed order in a dialog over Jira's own backlog. */
const OrderAction = ({ context }: { readonly context: Context }) => (
  <ProjectDialog context={context} route="order">
    <OrderPage />
  </ProjectDialog>
);

export default OrderAction;
