import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator } from '@cucumber/messages';
import fc from 'fast-check';

import type { AdfDoc } from '../../../src/domain/criteria/adf';
import { featureOfItem, featureOfItems } from '../../../src/domain/criteria/gherkin';
import { listCriteria } from '../../../src/domain/criteria/list-criteria';
import { block } from '../../support/criteria-blocks';
import { doc, h, p, table, ul } from '../../support/criteria-docs';

/** As Cucumber reads it. */
const parse = (text: string) => {
  const { feature } = new Parser(new AstBuilder(IdGenerator.incrementing()), new GherkinClassicTokenMatcher()).parse(
    text,
  );
  if (feature === undefined) throw new Error('There is no feature');
  return feature;
};

const scenariosIn = (children: readonly { readonly scenario?: object | undefined }[]) =>
  children.flatMap(({ scenario }) => (scenario === undefined ? [] : [scenario as Scenario]));
type Scenario = NonNullable<ReturnType<typeof parse>['children'][number]['scenario']>;

const told = ({ tags, keyword, name, steps, examples }: Scenario) => ({
  tags: tags.map((tag) => tag.name),
  title: `${keyword}: ${name}`,
  steps: steps.map((step) => `${step.keyword}${step.text}`),
  rows: examples.flatMap(({ tableHeader, tableBody }) =>
    [tableHeader, ...tableBody].map((row) => row?.cells.map(({ value }) => value)),
  ),
});

const item = (content: AdfDoc | string, summary = 'Fares') => ({
  key: 'PAY-7',
  summary,
  criteria: listCriteria(content, []),
});
const read = (content: AdfDoc | string) => scenariosIn(parse(featureOfItem(item(content))).children).map(told);

const steps = ['Given a child', 'When it boards', 'Then it pays nothing', 'and sees a balloon'];
const asRead = ['Given a child', 'When it boards', 'Then it pays nothing', 'And sees a balloon'];
const first = { tags: ['@PAY-7', '@PAY-7-ac1'], rows: [] };

test.each<[string, AdfDoc | string, ReturnType<typeof read>]>([
  [
    'sentences',
    'AC:\n- Children are free\n- It is: printed # at once',
    [
      { ...first, title: 'Scenario: Children are free', steps: [] },
      { ...first, tags: ['@PAY-7', '@PAY-7-ac2'], title: 'Scenario: It is: printed # at once', steps: [] },
    ],
  ],
  [
    'a scenario with its title',
    `AC:\nScenario: a child\n${steps.join('\n')}`,
    [{ ...first, title: 'Scenario: a child', steps: asRead }],
  ],
  [
    'steps beneath a criterion',
    doc(h('AC'), ul([p('Children are free'), ul(...steps)], 'It is printed')),
    [
      { ...first, title: 'Scenario: Children are free', steps: asRead },
      { ...first, tags: ['@PAY-7', '@PAY-7-ac2'], title: 'Scenario: It is printed', steps: [] },
    ],
  ],
  [
    'a scenario in one line',
    doc(h('AC'), ul('Given a child, when it boards, then it pays nothing.')),
    [
      {
        ...first,
        title: 'Scenario: Given a child, when it boards, then it pays nothing.',
        steps: ['Given a child', 'When it boards', 'Then it pays nothing'],
      },
    ],
  ],
  [
    'steps in another language keep their words',
    'AC:\nSzenario: Kind\nAngenommen ein Kind fährt mit\nWenn es einsteigt\nDann zahlt es nichts',
    [
      {
        ...first,
        title: 'Scenario: Kind',
        steps: ['* Angenommen ein Kind fährt mit', '* Wenn es einsteigt', '* Dann zahlt es nichts'],
      },
    ],
  ],
  [
    'rows, with signs that Gherkin would read',
    doc(h('AC'), ul('The fare depends'), table(['age', 'a|b'], ['5\\n', '0'], ['', '@x'])),
    [
      {
        ...first,
        title: 'Scenario Outline: The fare depends',
        steps: [],
        rows: [['age', 'a|b'], ['5\\n', '0'], ['', '@x']],
      },
    ],
  ],
])('%s', (_, content, expected) => {
  expect(read(content)).toEqual(expected);
}); // prettier-ignore

test('two scenarios beneath one criterion share its tags', () => {
  const twice = [...steps.slice(0, 3), 'Given an adult', 'When it boards', 'Then it pays'];
  const scenarios = read(doc(h('AC'), ul([p('Fares depend on age'), ul(...twice)])));
  expect(scenarios.map(({ tags, steps: own }) => [tags[1], own.length])).toEqual([['@PAY-7-ac1', 3], ['@PAY-7-ac1', 3]]); // prettier-ignore
});

test('several work items are rules of one feature, those without criteria are none', () => {
  const two = [item('AC:\n- It is red'), { ...item('nothing'), key: 'PAY-8' }, { ...item('AC:\n- It is round'), key: 'PAY-9' }]; // prettier-ignore
  const { name, children } = parse(featureOfItems('Sprint\n7', two));
  expect(name).toBe('Sprint 7');
  expect(children.map(({ rule }) => [rule?.name, scenariosIn(rule?.children ?? []).map(({ tags }) => tags.map((tag) => tag.name))])).toEqual([
    ['PAY-7 Fares', [['@PAY-7', '@PAY-7-ac1']]],
    ['PAY-9 Fares', [['@PAY-9', '@PAY-9-ac1']]],
  ]); // prettier-ignore
});

const nasty = fc
  .array(
    fc.constantFrom('Given', 'When x', 'Then', '* ', '#', '"""', '```', '| a |', '@tag', 'Rule:', 'Feature: x', 'Examples:', 'Background:', '# language: xx', 'Scenario', '\\', '<a>', 'and', 'Angenommen er'),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => all.join(' ')); // prettier-ignore

test('whatever stands in the texts, Cucumber reads a scenario for each criterion', () => {
  const anyText = fc.oneof(
    fc.array(block, { maxLength: 6 }).map((blocks): AdfDoc => doc(...blocks)),
    fc.array(nasty, { minLength: 1, maxLength: 6 }).map((lines) => doc(h('Acceptance criteria'), ul(...lines))),
    fc.array(nasty, { minLength: 1, maxLength: 8 }).map((lines) => `AC:\n- It holds\n${lines.join('\n')}`),
  );
  fc.assert(
    fc.property(anyText, nasty, (content, summary) => {
      const of = item(content, summary);
      const scenarios = scenariosIn(parse(featureOfItem(of)).children);
      const numbers = new Set(scenarios.map(({ tags }) => tags[1]?.name));
      expect(numbers).toEqual(new Set(of.criteria.map(({ number }) => `@PAY-7-ac${number}`)));
    }),
  );
});
