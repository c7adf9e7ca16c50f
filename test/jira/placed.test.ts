import { placedKey } from '../../src/domain/order/placed';
import { placed } from '../../src/jira/placed';
import { reply } from '../support/replies';

const at = '2026-03-02T09:00:00.000Z';
const reason = { version: 1, at, by: 'pia', why: 'The fair is in May' };

test('a reason is kept on the work item, and read where it is one', async () => {
  const sent: unknown[] = [];
  const jira = placed(async (path, init) => {
    if (init?.method === 'PUT') {
      sent.push([path, JSON.parse(init.body ?? '')]);
      return reply(200);
    }
    const issue = (id: string, value: unknown) => ({
      id,
      key: `P-${id}`,
      fields: {},
      properties: { [placedKey]: value },
    });
    return reply(200, { issues: [issue('1', reason), issue('2', 'scrap'), issue('3', undefined)] });
  });
  await jira.save('1', { at, by: 'pia', why: 'The fair is in May' });
  expect(sent).toEqual([['/rest/api/3/issue/1/properties/assay.placed', reason]]);
  expect([...(await jira.read(['1', '2', '3']))]).toEqual([['1', reason]]);
});
