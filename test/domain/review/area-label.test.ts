import { areaLabel } from '../../../src/domain/review/area-label';

test.each([
  ['the project’s own', 'Sales', ['web', 'sales'], 'sales'],
  ['the project’s own, with other signs between', 'Customer service', ['Customer_Service'], 'Customer_Service'],
  ['the first that is alike', 'Sales', ['SALES', 'sales'], 'SALES'],
  ['the area’s name, where there is none', 'Sales', ['salesforce'], 'Sales'],
  ['the name without spaces, which Jira’s labels cannot have', ' Customer  service ', [], 'Customer-service'],
])('the label of an area is %s', (_, area, labels, expected) => {
  expect(areaLabel(area, labels)).toBe(expected);
});
