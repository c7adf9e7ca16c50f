import { createRequestJira } from '../../static/stubs/request-jira';

type CallBridge = (name: string, argument: unknown) => Promise<unknown>;
type Ask = (path: string, init?: object) => Promise<Pick<Response, 'ok' | 'status' | 'headers' | 'text'>>;

// The package closes the way to its files.
const { productFetchApi } = jest.requireActual<{ productFetchApi: (call: CallBridge) => { requestJira: Ask } }>(
  require.resolve('@forge/bridge').replace(/index\.js$/, 'fetch/fetch.js'),
);

const NodeRequest = Request;

// In a page an empty address is the page's own; Node has no page.
beforeAll(() => {
  globalThis.Request = class extends NodeRequest {
    public constructor(url: string, init?: RequestInit) {
      super(new URL(url, 'https://page.example/'), init);
    }
  } as typeof Request;
});
afterAll(() => {
  globalThis.Request = NodeRequest;
});

/** Asks in both ways, and gives what went over the bridge and what came of the answer. */
const both = async (answer: object, path: string, init?: object) =>
  Promise.all(
    [
      (call: CallBridge): Ask => productFetchApi(call).requestJira,
      (call: CallBridge): Ask => createRequestJira(call),
    ].map(async (create) => {
      const sent: unknown[] = [];
      const ask = create(async (...call) => {
        sent.push(call);
        return answer;
      });
      const reply = await ask(path, init);
      return {
        sent,
        ok: reply.ok,
        status: reply.status,
        retryAfter: reply.headers.get('Retry-After'),
        text: await reply.text(),
      };
    }),
  );

const body = JSON.stringify({ issueIdsOrKeys: ['1'], text: 'Fährplan → 渡船' });
const headers = { accept: 'application/json', 'content-type': 'application/json' };
const found = { body, headers: { 'content-type': 'application/json' }, status: 200, statusText: 'OK' };

describe('the shorter way to Jira sends and gives the same as that of the bridge', () => {
  test.each<readonly [string, object, object | undefined]>([
    ['a read', found, { method: 'GET', headers: { accept: 'application/json' } }],
    ['a read without options', found, undefined],
    ['a read that takes a body', found, { method: 'POST', headers, body }],
    ['a body without its kind', found, { method: 'PUT', body }],
    ['a change without a body', { ...found, body: '', status: 204, statusText: '' }, { method: 'DELETE', headers }],
    ['a header of our own', found, { method: 'POST', headers: { ...headers, 'X-Atlassian-Token': 'check' }, body }],
    ['a refusal', { ...found, status: 403, statusText: 'Forbidden' }, { method: 'GET' }],
    ['a busy Jira', { ...found, status: 429, headers: { 'retry-after': '7' } }, { method: 'GET' }],
  ])('%s', async (_what, answer, init) => {
    const [ofPackage, own] = await both(answer, '/rest/api/3/issue/bulkfetch?a=1', init);
    expect(own).toEqual(ofPackage);
    expect(own?.sent).toHaveLength(1);
  });

  test('what the bridge refuses is refused', async () => {
    const ask = createRequestJira(async () => Promise.reject(new Error('The bridge is gone')));
    await expect(ask('/rest/api/3/myself')).rejects.toThrow('The bridge is gone');
  });
});
