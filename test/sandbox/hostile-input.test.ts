import fc from 'fast-check';

import { adfHtml } from '../../sandbox/jira/fields/adf-html';
import { aWritableSite, type WritableSite } from './rest-write-site';

let site: WritableSite;
beforeAll(async () => {
  site = await aWritableSite();
});
afterAll(() => site.close());

const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

/** What Jira answers to a text, which no client of ours could have made of an object. */
const post = async (path: string, body: string): Promise<number> => {
  const headers = { 'content-type': 'application/json' };
  return (await site.app.request(path, { method: 'POST', headers, body }, { identity: site.me.bo })).status;
};

test.each([
  ['/rest/api/3/issue', (deep: string) => `{"fields":{"summary":${deep}}}`],
  ['/rest/api/3/search/jql', (deep: string) => `{"jql":"order by key","fields":${deep}}`],
  ['/rest/api/3/expression/evaluate', (deep: string) => `{"expression":"1","context":{"custom":${deep}}}`],
  ['/rest/api/3/issue/bulkfetch', (deep: string) => deep],
])('POST %s refuses JSON that is nested too deep with 400', async (path, bodyOf) => {
  for (const levels of [1_001, 20_000, 1_000_000])
    expect([levels, await post(path, bodyOf(nested(levels)))]).toEqual([levels, 400]);
  // As deep as is read, nothing breaks either.
  expect(await post(path, bodyOf(nested(900)))).toBeLessThan(500);
});

describe('a smart link in a document, as HTML', () => {
  const card = (type: string, url: string) => ({ type: 'doc', version: 1, content: [{ type, attrs: { url } }] });

  test.each(['inlineCard', 'blockCard', 'embedCard'])('%s leads to addresses of the web alone', (type) => {
    expect(adfHtml(card(type, 'https://a.example/?a=1&b="2"'))).toContain('href="https://a.example/?a=1&amp;b=&quot;2&quot;"'); // prettier-ignore
    for (const url of [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      '//evil.example',
      'vbscript:x',
    ])
      // prettier-ignore
      expect(adfHtml(card(type, url))).not.toContain('href');
  });

  test('no attribute and no text becomes a tag of its own', () => {
    const hostile = fc.constantFrom('script', 'img src=x onerror=alert(1)', '"><script>', '<b>', "' onclick='x");
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const marks = [{ type: 'subsup', attrs: { type: one } }, { type: 'link', attrs: { href: `https://a/${other}` } }, { type: one }]; // prettier-ignore
        const content = [{ type: 'text', text: other, marks }, { type: 'mention', attrs: { id: one, text: other } }, { type: 'heading', attrs: { level: one }, content: [] }]; // prettier-ignore
        const html = adfHtml({ type: 'doc', version: 1, content });
        expect(html.replaceAll(/<\/?(a|sub|sup|h[1-6])( (href|class|rel)="[^"<>]*")*>/g, '')).not.toMatch(/[<>]/);
      }),
    );
  });
});

describe('a query that is any text', () => {
  const words = ['project', '=', '!=', '~', 'SHOP', 'AND', 'OR', 'NOT', '(', ')', ',', 'in', 'is', 'EMPTY', 'was', 'changed', 'to', 'after', '-3m', 'ORDER BY', 'key', '"', "'", '\\', 'currentUser()', 'openSprints()', 'created', '>=', '2026-01-01', '9'.repeat(30), '\u0000', '💥']; // prettier-ignore
  const query = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((some) => some.join(' ')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  test('is answered, or refused with words', async () => {
    await fc.assert(
      fc.asyncProperty(query, async (jql) => {
        const { status, body } = await site.ask(site.me.bo, 'POST', '/rest/api/3/search/approximate-count', { jql });
        expect([200, 400]).toContain(status);
        if (status === 400) expect((body as { errorMessages: string[] }).errorMessages[0]).toMatch(/\w/);
      }),
    );
  });
});
