import './state-line.css';

import { howLong } from '../../src/domain/acceptance/acceptance-words';
import { Lozenge, type Tone } from '../ui/lozenge';
import { dayOf } from '../ui/when';
import type { Governed } from './build-view-model';
import type { Names } from './use-people';

export interface StateSentence {
  readonly word: string;
  readonly tone: Tone;
  readonly text: string;
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Where the work item stands between its team and its Product Owner, in one sentence. */
export const stateSentence = (of: Governed, names: Names, locale: string, now: Date): StateSentence => {
  const { acceptance, item, ready, done, policy } = of;
  const owner = names(policy.productOwner, 'the Product Owner');
  const ownerTitle = owner === 'the Product Owner' ? owner : `${owner}, the Product Owner`;
  const inDone = item.status.category === 'done';

  if (inDone && acceptance?.state === 'accepted') {
    const by = names(acceptance.by, acceptance.as === 'owner' ? 'the Product Owner' : 'a deputy');
    const as = acceptance.as === 'owner' ? 'the Product Owner' : 'deputy of the Product Owner';
    const who = by === as || by === 'a deputy' ? by : `${by}, ${as}`;
    return { word: 'Accepted', tone: 'success', text: `Accepted by ${who}, on ${dayOf(acceptance.at, locale)}.` };
  }
  if (inDone && acceptance?.state === 'unaccepted')
    return {
      word: 'Unaccepted',
      tone: 'danger',
      text: `In ${item.status.name} since ${dayOf(acceptance.at, locale)}, but nobody who may accept brought it there.`,
    };
  if (inDone && acceptance?.state === 'closed')
    return {
      word: 'Closed',
      tone: 'neutral',
      text: `Closed without delivery by ${names(acceptance.by, 'somebody')} on ${dayOf(acceptance.at, locale)}${acceptance.why === null ? '.' : `: ${acceptance.why}`}`,
    };
  if (inDone) return { word: item.status.name, tone: 'neutral', text: 'Nobody was asked to accept it.' };
  if (acceptance?.state === 'rejected')
    return {
      word: 'Rejected',
      tone: 'danger',
      text: `Rejected by ${names(acceptance.by, 'the Product Owner')} on ${dayOf(acceptance.at, locale)}.`,
    };
  if (item.status.category === 'new')
    return ready.holds
      ? { word: 'Ready', tone: 'success', text: 'Ready: everything is there to begin.' }
      : {
          word: 'Not ready',
          tone: 'warning',
          text: `${plural(ready.missing.length, 'thing is', 'things are')} missing before it is ready to begin.`,
        };
  const accepter = of.mayAccept === null ? owner : 'you';
  if (!done.holds)
    return {
      word: item.status.name,
      tone: 'information',
      text: `${plural(done.missing.length, 'thing is', 'things are')} missing before ${accepter} can accept it.`,
    };
  const how = acceptance?.state === 'awaiting' ? `, ${howLong(acceptance.since, now.toISOString())}` : '';
  return of.mayAccept
    ? { word: 'Awaiting you', tone: 'information', text: `Everything is there. It waits for your answer${how}.` }
    : { word: 'Awaiting', tone: 'information', text: `Waiting for ${ownerTitle}${how}.` };
};

/** The state as a word and a sentence. */
export const StateLine = ({ of }: { readonly of: StateSentence }) => (
  <p className="state-line">
    <Lozenge tone={of.tone}>{of.word}</Lozenge> <span>{of.text}</span>
  </p>
);
