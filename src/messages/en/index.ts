import { acceptedTexts } from './accepted';
import { activityTexts } from './activity';
import { adminTexts } from './admin';
import { answerTexts } from './answer';
import { askedTexts } from './asked';
import { backlogTexts } from './backlog';
import { chartsTexts } from './charts';
import { clarityTexts } from './clarity';
import { commonTexts } from './common';
import { criteriaTexts } from './criteria';
import { criteriaMarksTexts } from './criteria-marks';
import { digestTexts } from './digest';
import { effortTexts } from './effort';
import { failureTexts } from './failure';
import { gadgetTexts } from './gadget';
import { goalTexts } from './goal';
import { globalTexts } from './global';
import { livingTestsTexts } from './living-tests';
import { listViewsTexts } from './list-views';
import { orderTexts } from './order';
import { forecastTexts } from './forecast';
import { orderSettingsTexts } from './order-settings';
import { ownOrderTexts } from './own-order';
import { pastOrderTexts } from './past-order';
import { panelTexts } from './panel';
import { panelValueTexts } from './panel-value';
import { planLineTexts } from './plan-line';
import { projectTexts } from './project';
import { healthTexts } from './health';
import { policyTexts } from './policy';
import { policyChangesTexts } from './policy-changes';
import { questionsTexts } from './questions';
import { readinessTexts } from './readiness';
import { receiptTexts } from './receipt';
import { recordTexts } from './record';
import { recordExportTexts } from './record-export';
import { rejectionTexts } from './rejection';
import { reviewTexts } from './review';
import { settingsTexts } from './settings';
import { settingsCriteriaTexts } from './settings-criteria';
import { settingsRefusalTexts } from './settings-refusal';
import { settingsChangesTexts } from './settings-changes';
import { settingsDefinitionsTexts } from './settings-definitions';
import { settingsFieldsTexts } from './settings-fields';
import { settingsGateTexts } from './settings-gate';
import { settingsPeopleTexts } from './settings-people';
import { settingsSiteTexts } from './settings-site';
import { settingsTestsTexts } from './settings-tests';
import { startingSetsTexts } from './starting-sets';
import { settingsValueTexts } from './settings-value';
import { sprintsTexts } from './sprints';
import { stockTexts } from './stock';
import { successTexts } from './success';
import { supportTexts } from './support';
import { troublesTexts } from './troubles';
import { ungovernedTexts } from './ungoverned';
import { valueTexts } from './value';
import { valueCoverageTexts } from './value-coverage';
import { waitingTexts } from './waiting';

/** Every section. Pages import the sections that they show, never this list: it is what a language has to fill, and what tests walk. */
export const english = {
  accepted: acceptedTexts,
  activity: activityTexts,
  admin: adminTexts,
  answer: answerTexts,
  asked: askedTexts,
  backlog: backlogTexts,
  charts: chartsTexts,
  clarity: clarityTexts,
  common: commonTexts,
  criteria: criteriaTexts,
  criteriaMarks: criteriaMarksTexts,
  digest: digestTexts,
  effort: effortTexts,
  failure: failureTexts,
  gadget: gadgetTexts,
  goal: goalTexts,
  support: supportTexts,
  global: globalTexts,
  listViews: listViewsTexts,
  forecast: forecastTexts,
  order: orderTexts,
  orderSettings: orderSettingsTexts,
  ownOrder: ownOrderTexts,
  pastOrder: pastOrderTexts,
  panel: panelTexts,
  panelValue: panelValueTexts,
  planLine: planLineTexts,
  project: projectTexts,
  health: healthTexts,
  policy: policyTexts,
  policyChanges: policyChangesTexts,
  questions: questionsTexts,
  readiness: readinessTexts,
  receipt: receiptTexts,
  record: recordTexts,
  recordExport: recordExportTexts,
  rejection: rejectionTexts,
  review: reviewTexts,
  settings: settingsTexts,
  settingsCriteria: settingsCriteriaTexts,
  settingsRefusal: settingsRefusalTexts,
  settingsChanges: settingsChangesTexts,
  settingsDefinitions: settingsDefinitionsTexts,
  settingsFields: settingsFieldsTexts,
  settingsGate: settingsGateTexts,
  settingsPeople: settingsPeopleTexts,
  livingTests: livingTestsTexts,
  settingsSite: settingsSiteTexts,
  settingsTests: settingsTestsTexts,
  startingSets: startingSetsTexts,
  settingsValue: settingsValueTexts,
  sprints: sprintsTexts,
  stock: stockTexts,
  success: successTexts,
  troubles: troublesTexts,
  ungoverned: ungovernedTexts,
  value: valueTexts,
  valueCoverage: valueCoverageTexts,
  waiting: waitingTexts,
};
