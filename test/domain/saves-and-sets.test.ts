import { workClasses } from '../../src/domain/policy/definition-of';
import { type Policy, policyMaxLength } from '../../src/domain/policy/policy';
import { ChangedPart, maxChanges, type PolicyChange } from '../../src/domain/policy/policy-change';
import { withChange } from '../../src/domain/policy/policy-history';
import { policyLength, policyProblems } from '../../src/domain/policy/policy-problems';
import { readPolicy } from '../../src/domain/policy/read-policy';
import { withTexts } from '../../src/domain/policy/starting-lines';
import { setsFor, startingSets } from '../../src/domain/policy/starting-sets';
import { createMessages, englishMessages } from '../../src/messages/create-messages';
import { startingSetsTexts } from '../../src/messages/en/starting-sets';
import { language } from '../../src/messages/pseudo';
import { savedChangeText } from '../../src/messages/saved-change-text';
import { aPolicy, dara, everyClass, now } from '../support/a-policy';

const good = aPolicy();

describe('the record of saves', () => {
  const at = { by: dara, at: now };

  test('says who changed what under which revision, without names or ids', () => {
    const next = withChange({ ...good, revision: 4, mode: 'warn', productOwner: dara }, good, at);
    expect(next.changes).toEqual([{ revision: 4, ...at, what: ['mode', 'owner'] }]);
    expect(withChange(good, null, at).changes).toMatchObject([{ what: ['first'] }]);
    expect(withChange({ ...good, revision: 4 }, good, at).changes).toMatchObject([{ what: [] }]);
  });

  test.each<[string, PolicyChange['what'], string]>([
    ['the names of the parts', ['mode', 'owner', 'done-support'], 'Mode, Product Owner, and Done of support work'],
    ['the first save', ['first'], 'First saved'],
    ['a save that changed nothing', [], 'Nothing'],
    ['what an earlier version of the app wrote', 'mode, Product Owner', 'mode, Product Owner'],
  ])('is said in the reader’s words: %s', (_case, what, text) => {
    expect(savedChangeText(englishMessages, { what })).toBe(text);
  });

  test('says the parts in another language, and leaves a stored text as it is', () => {
    const messages = createMessages('en-x-pseudo', language);
    expect(savedChangeText(messages, { what: ['mode'] })).not.toMatch(/[a-z]/i);
    expect(savedChangeText(messages, { what: 'mode' })).toBe('mode');
  });

  test('of an earlier version of the app is read, stored again and kept', () => {
    const changes = [{ revision: 3, ...at, what: 'mode' }];
    const read = readPolicy(JSON.parse(JSON.stringify({ ...good, revision: 3, changes })));
    if (read.state !== 'ok') throw new Error(read.state);
    const next = withChange({ ...read.policy, revision: 4, mode: 'off' }, read.policy, at);
    expect(next.changes.map(({ what }) => what)).toEqual(['mode', ['mode']]);
    expect(policyProblems(next)).toEqual({});
  });

  test('has a name for every part, and room for a save that changes all of them', () => {
    const what = ChangedPart.options.filter((part) => part !== 'first');
    const full = Array.from({ length: maxChanges }, (_, revision) => ({ revision, ...at, what }));
    expect(policyProblems({ ...good, changes: full })).toEqual({});
    expect(new Set(what.map((part) => savedChangeText(englishMessages, { what: [part] }))).size).toBe(what.length);
  });

  test('continues what was stored, and forgets the oldest', () => {
    let policy = good;
    for (let revision = 1; revision <= maxChanges + 5; revision += 1)
      policy = withChange({ ...good, revision, mode: revision % 2 === 0 ? 'warn' : 'block' }, policy, at);
    expect(policy.changes.map(({ revision }) => revision)).toEqual(Array.from({ length: maxChanges }, (_, n) => n + 6));
    expect(policyProblems(policy)).toEqual({});
  });

  test('gives way when the policy is as long as Jira keeps', () => {
    const what = 'x'.repeat(160);
    const changes = Array.from({ length: maxChanges }, (_, revision) => ({ revision, ...at, what }));
    const room = policyMaxLength - 1_000 - policyLength({ ...good, criteria: { ...good.criteria, pattern: '' } });
    const long: Policy = { ...good, criteria: { ...good.criteria, pattern: 'p'.repeat(room) } };
    const next = withChange({ ...long, revision: 16, mode: 'off' }, { ...long, changes }, at);
    expect(next.changes.map(({ revision }) => revision)).toEqual([13, 14, 16]);
    expect(policyLength(next)).toBeLessThanOrEqual(policyMaxLength);
  });
});

describe('starting sets', () => {
  const texts = englishMessages.of(startingSetsTexts);

  test.each(startingSets.map((set) => [set.id, set] as const))('“%s” is good as it is', (_id, { definition }) => {
    const inWords = withTexts(definition, texts.line);
    expect(policyProblems({ ...good, definitions: everyClass(inWords) })).toEqual({});
    expect([...inWords.ready, ...inWords.done].every(({ text }) => text !== '')).toBe(true);
  });

  test('become the project’s own text in the language of whoever chooses them', () => {
    const { line } = createMessages('en-x-pseudo', language).of(startingSetsTexts);
    for (const { definition } of startingSets)
      for (const { text } of [...withTexts(definition, line).ready, ...withTexts(definition, line).done])
        expect(text).not.toMatch(/[a-z]/i);
  });

  test('there are some for every class', () => {
    for (const one of workClasses) expect(setsFor(one).length).toBeGreaterThan(0);
  });
});
