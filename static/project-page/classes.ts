import type { WorkClass } from '../../src/domain/policy/work-class';

/** In the order in which charts and tables show them. */
export const classes = ['feature', 'enabler', 'defect', 'support'] as const satisfies readonly WorkClass[];
