import { commonTexts } from './common';
import { readinessTexts } from './readiness';
import { settingsCriteriaTexts } from './settings-criteria';
import { settingsSiteTexts } from './settings-site';

/** Every section. Pages import the sections that they show, never this list: it is what a language has to fill, and what tests walk. */
export const english = {
  common: commonTexts,
  readiness: readinessTexts,
  settingsCriteria: settingsCriteriaTexts,
  settingsSite: settingsSiteTexts,
};
