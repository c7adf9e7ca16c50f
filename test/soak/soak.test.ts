import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

const soak = (...args: readonly string[]): string => {
  const { stdout } = spawnSync(process.execPath, [join(root, 'scripts/soak.mjs'), '--processes', '1', ...args], {
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  return stdout
    .split('\n')
    .filter((line) => !line.startsWith('Soak:'))
    .join('\n');
};

test('the same seed lives through the same run, alone and after others', () => {
  const [alone, again, after] = [
    soak('--seed', '8', '--runs', '1', '--trace'),
    soak('--seed', '8', '--runs', '1', '--trace'),
    soak('--seed', '7', '--runs', '2', '--trace'),
  ];
  expect(alone.split('\n').length).toBeGreaterThan(20);
  expect(again).toBe(alone);
  expect(after).toContain(alone.trim());
}, 120_000);
