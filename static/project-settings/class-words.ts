import type { WorkClass } from '../../src/domain/policy/work-class';

/** What the classes of work are called, and what each is for. */
export const classWords: Readonly<Record<WorkClass, { readonly name: string; readonly what: string }>> = {
  feature: { name: 'Feature', what: 'earns value for those who use the product' },
  enabler: { name: 'Enabler', what: 'makes later work possible or cheaper' },
  defect: { name: 'Defect', what: 'mends what was promised' },
  support: { name: 'Support', what: 'answers and services, with no product change' },
};
