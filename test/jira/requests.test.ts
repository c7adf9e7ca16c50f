import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';

import { path, query } from '../../src/jira/path';
import { getJson, type Reply, sendJson } from '../../src/jira/request';
import { withRetries } from '../../src/jira/retries';
import { englishMessages } from '../../src/messages/create-messages';
import { failureText } from '../../src/messages/failure-text';
import { failureOf, reply } from '../support/replies';

describe('a request', () => {
  test('encodes every value of a path, so that an id cannot lead elsewhere', () => {
    expect(path`/rest/api/3/issue/${'A-1/../../x?y'}/transitions`).toBe(
      '/rest/api/3/issue/A-1%2F..%2F..%2Fx%3Fy/transitions',
    );
    expect(query({ a: ['x', 'y z'], b: undefined, c: 5 })).toBe('?a=x%2Cy%20z&c=5');
    expect(query({ a: undefined })).toBe('');
  });

  test.each([
    [400, 'invalid-input'],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'conflict'],
    [413, 'invalid-input'],
    [429, 'jira-unavailable'],
    [500, 'jira-unavailable'],
    [503, 'jira-unavailable'],
  ])('that Jira answers with %i fails as %s', async (status, code) => {
    const failure = await failureOf(sendJson(async () => reply(status), 'PUT', '/x', {}));
    expect(failure.code).toBe(code);
    expect(failureText(englishMessages, failure)).toMatch(/\.$/);
  });

  test('keeps the words of Jira, of the whole and of the fields', async () => {
    const body = { errorMessages: ['No.'], errors: { customfield_1: 'Too big.' } };
    const failure = await failureOf(sendJson(async () => reply(400, body), 'PUT', '/x', {}));
    expect(failure.messages).toEqual(['No.', 'Too big.']);
    expect(failure.message).toBe('No. Too big.');
  });

  test("has words of its own when the answer is not Jira's", async () => {
    const failure = await failureOf(sendJson(async () => reply(502, '<html>'), 'PUT', '/x', {}));
    expect(failure.messages).toEqual([]);
    expect(failureText(englishMessages, failure)).toMatch(/Jira does not answer/);
    const shape = await failureOf(getJson(async () => reply(200, { a: 1 }), '/x', z.object({ b: z.string() })));
    expect(shape.code).toBe('internal');
    const torn = await failureOf(getJson(async () => reply(200, '{'), '/x', z.unknown()));
    expect(torn.code).toBe('internal');
  });

  test('that never arrives is an outage, not a crash', async () => {
    const failure = await failureOf(sendJson(() => Promise.reject(new TypeError('fetch failed')), 'PUT', '/x', {}));
    expect(failure.code).toBe('jira-unavailable');
  });
});

describe('asking again', () => {
  const patient = (answers: readonly (Reply | Error)[], longest = 60_000) => {
    const waits: number[] = [];
    let asked = 0;
    const request = withRetries(
      async () => {
        const answer = answers[Math.min(asked, answers.length - 1)]!;
        asked += 1;
        if (answer instanceof Error) throw answer;
        return answer;
      },
      { sleep: async (ms) => void waits.push(ms), random: () => 0.5, longest },
    );
    return { request, waits, asked: () => asked };
  };

  test('waits at least as long as Jira says, and jitter only adds', async () => {
    const { request, waits, asked } = patient([reply(429, '', { 'Retry-After': '3' }), reply(200)]);
    expect((await request('/x')).status).toBe(200);
    expect(asked()).toBe(2);
    expect(waits[0]).toBeGreaterThan(3_000);
  });

  test('ends after four more attempts, each after a longer wait, and hands on what Jira said last', async () => {
    const { request, waits, asked } = patient([reply(503)]);
    expect((await request('/x')).status).toBe(503);
    expect(asked()).toBe(5);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(new Set(waits).size).toBe(4);
  });

  test('is never done for what may not happen twice', async () => {
    const { request, asked } = patient([reply(503), reply(200)]);
    expect((await request('/x', { method: 'POST' })).status).toBe(503);
    expect(asked()).toBe(1);
  });

  test('is not done for a refusal, nor when the wait would be too long', async () => {
    const refused = patient([reply(403), reply(200)]);
    expect((await refused.request('/x')).status).toBe(403);
    const long = patient([reply(429, '', { 'Retry-After': '59' }), reply(200)], 5_000);
    expect((await long.request('/x')).status).toBe(429);
    expect(long.waits).toEqual([]);
  });

  test('helps against a connection that breaks, and passes on the error of one that stays broken', async () => {
    const broken = new TypeError('fetch failed');
    const once = patient([broken, reply(200)]);
    expect((await once.request('/x', { method: 'PUT' })).status).toBe(200);
    await expect(patient([broken]).request('/x')).rejects.toBe(broken);
  });
});

test('the manifest asks for the scopes that the calls need, and for no other', async () => {
  const root = join(__dirname, '../..');
  const manifest = parse(readFileSync(join(root, 'manifest.yml'), 'utf8')) as { permissions: { scopes: string[] } };
  const files = readdirSync(join(root, 'src/jira'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, 'src/jira', name));
  const modules = await Promise.all(files.map((file) => import(file) as Promise<{ scopes?: readonly string[] }>));
  const needed = new Set(modules.flatMap(({ scopes = [] }) => scopes));
  // Forge's own: its storage, and the weekly report of the accounts that are stored.
  const forge = ['storage:app', 'report:personal-data'];
  expect([...manifest.permissions.scopes].sort()).toEqual([...needed, ...forge].sort());
});
