import type { AdfNode } from '../../src/domain/shared/ids';
import type { Tick, WorkItem } from '../../src/domain/shared/work-item';
import { devi, now, story } from './a-policy';

const paragraph = (text: string): AdfNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** A description with a heading and a list under it. */
export const described = (...criteria: readonly string[]): AdfNode => ({
  type: 'doc',
  content: [
    paragraph('As a shopper I want to pay by card.'),
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Acceptance criteria' }] },
    { type: 'bulletList', content: criteria.map((text) => ({ type: 'listItem', content: [paragraph(text)] })) },
  ],
});

export const aTick: Tick = { by: devi, at: now };

/** A work item that lacks nothing of the sample policy but the answer; say only what matters to the test. */
export const aWorkItem = (over: Partial<WorkItem> = {}): WorkItem => ({
  id: '10042',
  key: 'SHOP-42',
  summary: 'Pay by card',
  projectId: '10000',
  type: { id: story, name: 'Story' },
  status: { id: '4', name: 'In Review', category: 'indeterminate' },
  assignee: devi,
  criteriaText: described('A card that has expired is refused with a reason', 'A receipt is sent within a minute'),
  value: 21,
  points: 5,
  filled: { customfield_10016: true },
  openSubtasks: 0,
  openBlockers: 0,
  ...over,
  stored: {
    ticks: { held: { reviewed: aTick }, subtasks: 0, blockers: 0 },
    acceptance: null,
    readiness: null,
    valuePerPoint: null,
    ...over.stored,
  },
});
