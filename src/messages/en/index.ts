import { backlogTexts } from './backlog';
import { chartsTexts } from './charts';
import { commonTexts } from './common';
import { effortTexts } from './effort';
import { projectTexts } from './project';
import { readinessTexts } from './readiness';
import { stockTexts } from './stock';
import { valueTexts } from './value';
import { waitingTexts } from './waiting';

/** Every section. Pages import the sections that they show, never this list: it is what a language has to fill, and what tests walk. */
export const english = {
  backlog: backlogTexts,
  charts: chartsTexts,
  common: commonTexts,
  effort: effortTexts,
  project: projectTexts,
  readiness: readinessTexts,
  stock: stockTexts,
  value: valueTexts,
  waiting: waitingTexts,
};
