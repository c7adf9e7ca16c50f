import { join } from 'node:path';

import { readRows } from '../../bench/ac-rows';
import { findCriteria } from '../../src/domain/criteria/find';
import { criteriaPattern } from '../../src/domain/criteria/pattern';
import { gateMessages } from '../../src/domain/readiness/gate-messages';
import { verdictToStore } from '../../src/domain/readiness/criteria-verdict';
import { ana, aPolicy, now } from '../support/a-policy';
import { aTick, aWorkItem } from '../support/a-work-item';
import { plain } from '../support/criteria-texts';
import { type GateInput, gateAnswer, printIn } from '../support/gate';

/** Every third of our own texts, of every language: with criteria and without. */
const texts = readRows(join(__dirname, '../../bench/criteria-texts-more.jsonl')).filter((_, n) => n % 3 === 0);

const ticks = { held: { reviewed: aTick }, subtasks: 0, blockers: 0 };

const asked = (
  content: unknown,
  locale: string | null,
  layout: NonNullable<GateInput['layout']>,
  held: object,
): GateInput => {
  const policy = aPolicy();
  return {
    policy: plain({ ...policy, criteria: { ...policy.criteria, pattern: criteriaPattern([], locale) } }),
    issue: {
      id: '10042',
      key: 'SHOP-42',
      fields: {
        summary: 'Pay by card',
        project: { id: '10000', key: 'SHOP' },
        issuetype: { id: aWorkItem().type.id, name: 'Story' },
        status: { id: '4', name: 'In Review', statusCategory: { key: 'indeterminate' } },
        updated: '2026-11-20T09:00:00.000+0000',
        description: plain(content),
        assignee: null,
        [policy.fields.ticks ?? '']: plain(held),
      },
    },
    issueProperties: {},
    user: ana,
    now,
    layout,
  };
};

/**
 * Jira does not say how it joins blocks in a plain text. Where it joins them with spaces the pattern sees no lines and misjudges many texts: the verdict that
 * the app stores makes up for each of them, since Jira itself was asked what the pattern says.
 */
test.each(['lines', 'spaces', 'bullets'] as const)(
  'with its stored verdict the gate refuses for missing criteria exactly where structure finds none: text laid out in %s',
  (layout) => {
    const policy = aPolicy();
    let repaired = 0;
    for (const { content, language } of texts) {
      const criteriaPrint = printIn(asked(content, language, layout, ticks));
      expect(criteriaPrint).not.toBeNull();
      const criteria = { ...policy.criteria, pattern: criteriaPattern([], language) };
      const verdict = verdictToStore(
        { ...policy, criteria },
        { ...aWorkItem({ criteriaText: content }), criteriaPrint },
      );
      repaired += 'found' in verdict ? 1 : 0;
      const { messages } = gateAnswer(asked(content, language, layout, { ...ticks, ...verdict }));
      const { present } = findCriteria(content, []);
      expect([content, messages.includes(gateMessages.noCriteria)]).toEqual([content, !present]);
    }
    // Where the pattern is always right, nothing is proved of what is stored.
    expect(repaired).toBeGreaterThan(0);
  },
  60_000,
);
