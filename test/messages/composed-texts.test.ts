import { createMessages, englishMessages } from '../../src/messages/create-messages';
import { faultText } from '../../src/messages/fault-text';
import { findingText } from '../../src/messages/finding-text';
import { language } from '../../src/messages/pseudo';
import { waitText } from '../../src/messages/wait-text';
import type { Finding, FindingDetail } from '../../src/workflow-gate/finding';

const pseudo = createMessages('en-x-pseudo', language);

const ways = (['deliver', 'close', 'between', undefined] as const).map((purpose) => ({
  way: '31',
  workflow: '32',
  ...(purpose !== undefined && { purpose }),
}));
const details: readonly FindingDetail[] = [
  ...ways.map((way): FindingDetail => ({ code: 'gate-partial', ways: [way], more: 2 })),
  ...(['value', 'points', 'valuePerPoint', 'readiness', 'ticks', 'acceptance'] as const).map(
    (field): FindingDetail => ({ code: 'field-missing', field, id: '10001' }),
  ),
  ...(['gate', 'people', 'screens', 'project'] as const).map((what): FindingDetail => ({ code: 'unknown', what })),
];

test.each(details)('what a finding names by a code is said in the language of the reader: %j', (detail) => {
  const finding: Finding = { ...detail, severity: 'error', fixer: 'project-admin', where: 'gate' };
  expect(findingText(englishMessages, finding)).toMatch(/^[A-Z].*\.$/);
  expect(findingText(englishMessages, finding)).not.toContain('undefined');
  expect(findingText(pseudo, finding)).not.toMatch(/[a-z]/i);
  expect(findingText(pseudo, finding).length).toBeGreaterThan(findingText(englishMessages, finding).length * 1.2);
});

test.each(['accepters', 'own-work', 'criteria', 'ticks', 'closing', 'done'] as const)(
  'that the settings are damaged in %s is said in the language of the reader',
  (part) => {
    const fault = { code: 'damaged' as const, parts: [part] };
    expect(faultText(englishMessages, fault)).toMatch(/^They are damaged in (?!undefined).{8,}\.$/);
    expect(faultText(pseudo, fault)).not.toMatch(/[a-z]/i);
    expect(faultText(pseudo, fault).length).toBeGreaterThan(faultText(englishMessages, fault).length * 1.2);
  },
);

test.each([0.5, 1, 5, 36, 24 * 20])('a wait of %d hours is said in the language of the reader', (hours) => {
  const ms = hours * 3_600_000;
  expect(waitText(pseudo, ms)).not.toMatch(/[a-z]/i);
  expect(waitText(pseudo, ms).length).toBeGreaterThan(waitText(englishMessages, ms).length);
});
