import type { WorkClass } from '../../src/domain/policy/work-class';

export const classWords: Readonly<Record<WorkClass, string>> = {
  feature: 'Feature',
  enabler: 'Enabler',
  defect: 'Defect',
  support: 'Support',
};

export const manyWords: Readonly<Record<WorkClass, string>> = {
  feature: 'Features',
  enabler: 'Enablers',
  defect: 'Defects',
  support: 'Support',
};

export const classes = ['feature', 'enabler', 'defect', 'support'] as const satisfies readonly WorkClass[];
