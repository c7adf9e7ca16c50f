import type { StatusCategory } from '../domain/shared/work-item';

const categories: readonly StatusCategory[] = ['new', 'indeterminate', 'done'];

/** Jira has a fourth category, `undefined`, that counts as to do. */
export const categoryOf = (key: string): StatusCategory => categories.find((one) => one === key) ?? 'new';
