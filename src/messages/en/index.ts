import { answerTexts } from './answer';
import { backlogTexts } from './backlog';
import { chartsTexts } from './charts';
import { commonTexts } from './common';
import { criteriaTexts } from './criteria';
import { effortTexts } from './effort';
import { panelTexts } from './panel';
import { projectTexts } from './project';
import { readinessTexts } from './readiness';
import { recordTexts } from './record';
import { rejectionTexts } from './rejection';
import { settingsCriteriaTexts } from './settings-criteria';
import { settingsRefusalTexts } from './settings-refusal';
import { settingsSiteTexts } from './settings-site';
import { stockTexts } from './stock';
import { ungovernedTexts } from './ungoverned';
import { valueTexts } from './value';
import { waitingTexts } from './waiting';

/** Every section. Pages import the sections that they show, never this list: it is what a language has to fill, and what tests walk. */
export const english = {
  answer: answerTexts,
  backlog: backlogTexts,
  charts: chartsTexts,
  common: commonTexts,
  criteria: criteriaTexts,
  effort: effortTexts,
  panel: panelTexts,
  project: projectTexts,
  readiness: readinessTexts,
  record: recordTexts,
  rejection: rejectionTexts,
  settingsCriteria: settingsCriteriaTexts,
  settingsRefusal: settingsRefusalTexts,
  settingsSite: settingsSiteTexts,
  stock: stockTexts,
  ungoverned: ungovernedTexts,
  value: valueTexts,
  waiting: waitingTexts,
};
