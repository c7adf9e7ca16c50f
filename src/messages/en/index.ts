import { answerTexts } from './answer';
import { commonTexts } from './common';
import { criteriaTexts } from './criteria';
import { failureTexts } from './failure';
import { panelTexts } from './panel';
import { readinessTexts } from './readiness';
import { recordTexts } from './record';
import { rejectionTexts } from './rejection';
import { settingsCriteriaTexts } from './settings-criteria';
import { settingsRefusalTexts } from './settings-refusal';
import { settingsSiteTexts } from './settings-site';
import { ungovernedTexts } from './ungoverned';

/** Every section. Pages import the sections that they show, never this list: it is what a language has to fill, and what tests walk. */
export const english = {
  answer: answerTexts,
  common: commonTexts,
  criteria: criteriaTexts,
  failure: failureTexts,
  panel: panelTexts,
  readiness: readinessTexts,
  record: recordTexts,
  rejection: rejectionTexts,
  settingsCriteria: settingsCriteriaTexts,
  settingsRefusal: settingsRefusalTexts,
  settingsSite: settingsSiteTexts,
  ungoverned: ungovernedTexts,
};
