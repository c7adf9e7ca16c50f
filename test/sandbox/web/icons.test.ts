import { join } from 'node:path';
import { iconAddress } from '../../../sandbox/web/server/icons';

const folders = new Map([['main', join(__dirname, '../../../static/public')]]);

test('the icon that a module names is shown as it is', () => {
  const address = iconAddress('resource:main;icon.svg', folders) ?? '';
  const [kind = '', text = ''] = address.split(';base64,');
  expect(kind).toBe('data:image/svg+xml');
  expect(Buffer.from(text, 'base64').toString()).toMatch(/^<svg /);
});

test.each([
  undefined,
  'https://elsewhere.example/icon.svg',
  'resource:other;icon.svg',
  'resource:main;../../package.json',
])('%s gives no icon', (icon) => {
  expect(iconAddress(icon, folders)).toBeNull();
});
