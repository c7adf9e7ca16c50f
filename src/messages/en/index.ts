import { adminTexts } from './admin';
import { answerTexts } from './answer';
import { commonTexts } from './common';
import { criteriaTexts } from './criteria';
import { healthTexts } from './health';
import { panelTexts } from './panel';
import { policyTexts } from './policy';
import { readinessTexts } from './readiness';
import { recordTexts } from './record';
import { rejectionTexts } from './rejection';
import { settingsTexts } from './settings';
import { settingsCriteriaTexts } from './settings-criteria';
import { settingsChangesTexts } from './settings-changes';
import { settingsDefinitionsTexts } from './settings-definitions';
import { settingsFieldsTexts } from './settings-fields';
import { settingsGateTexts } from './settings-gate';
import { settingsPeopleTexts } from './settings-people';
import { settingsRefusalTexts } from './settings-refusal';
import { settingsSiteTexts } from './settings-site';
import { ungovernedTexts } from './ungoverned';

/** Every section. Pages import the sections that they show, never this list: it is what a language has to fill, and what tests walk. */
export const english = {
  admin: adminTexts,
  answer: answerTexts,
  common: commonTexts,
  criteria: criteriaTexts,
  health: healthTexts,
  panel: panelTexts,
  policy: policyTexts,
  readiness: readinessTexts,
  record: recordTexts,
  rejection: rejectionTexts,
  settings: settingsTexts,
  settingsCriteria: settingsCriteriaTexts,
  settingsChanges: settingsChangesTexts,
  settingsDefinitions: settingsDefinitionsTexts,
  settingsFields: settingsFieldsTexts,
  settingsGate: settingsGateTexts,
  settingsPeople: settingsPeopleTexts,
  settingsRefusal: settingsRefusalTexts,
  settingsSite: settingsSiteTexts,
  ungoverned: ungovernedTexts,
};
