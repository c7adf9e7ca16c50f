import { openRig, type Rig } from '../forge-rig';

/** A rule of Automation runs an action of an app. */
let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.forge.close());

const run = (inputs: Readonly<Record<string, unknown>>, moduleKey = 'sum-up') =>
  rig.forge.runAction({ moduleKey, accountId: 'ann', inputs });

test('the inputs are the payload, the rule’s person acts, and what is declared comes out under its smart value', async () => {
  expect(await run({ words: 'one two', times: 2 })).toEqual({
    ok: true,
    smartValue: 'createdOfficeNote',
    outputs: { text: 'one two one two', count: 4, who: 'ann', nothing: null },
  });
  expect(rig.last()).toMatchObject({ moduleType: 'action', functionKey: 'sumUp', accountId: 'ann', subject: 'Sum up' });
});

test.each([
  ['an input that is missing', { times: 1 }, 'words is required'],
  ['an input of another type', { words: 'one', times: 1.5 }, 'times is not of the type integer'],
  ['an input that is not declared', { words: 'one', more: 1 }, 'more is not an input'],
  ['what the app refuses', { words: '' }, 'There are no words'],
  ['an output of another type', { words: 'wrong' }, 'The action gave no integer as count.'],
  ['an error that the app throws', { words: 'throw' }, 'The action failed.'],
])('the rule stops with %s', async (_, inputs, why) => {
  expect(await run(inputs)).toEqual({ ok: false, errors: [why] });
});

test('an action that no provider names is offered to no rule', async () => {
  expect(await run({ words: 'one' }, 'hidden')).toEqual({ ok: false, errors: ['There is no such action'] });
});
