import type { Edit } from './edit';

export const HealthNotice = (_: { readonly edit: Edit; readonly onShow: (tab: string) => void }) => null;
