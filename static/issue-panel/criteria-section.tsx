import './criteria-section.css';

import type { ReactNode } from 'react';

import { criteriaTexts } from '../../src/messages/en/criteria';
import { sayCode } from '../../src/messages/section';
import { Message } from '../ui/message';
import { useMessages } from '../ui/messages';
import { Part } from '../ui/part';
import { Section } from '../ui/section';
import type { Governed } from '../work-item/build-view-model';
import { useClarityHints } from './use-clarity-hints';

const shown = 30;

// Marks, results of tests, changes since the acceptance and the feature file come after the first content.
const loadMore = () => import('./criteria-more');

/** The acceptance criteria that were found, where, and how to write them when the gate does not see them. */
export const CriteriaSection = ({ of }: { readonly of: Governed }) => {
  const { criteria, gateSeesCriteria, advice, criteriaField, policy } = of;
  const texts = useMessages(criteriaTexts);
  const count = criteria.items.length;
  const hints = useClarityHints(criteria.items.slice(0, shown), policy.criteria);
  const field = criteriaField === '' ? texts.unnamedField : criteriaField;
  const { asText, found } = texts;
  const summary =
    field === null
      ? count === 0
        ? asText.inDescription
        : found.inDescription({ count })
      : count === 0
        ? asText.inField({ field })
        : found.inField({ count, field });
  const none = criteria.reason === 'placeholder' ? texts.placeholder : texts.none;
  const list = (beside?: (index: number) => ReactNode) => (
    <>
      <ol className="criteria">
        {criteria.items.slice(0, shown).map((text, index) => (
          <li key={index} dir="auto">
            {text}
            {hints[index]?.map((hint) => (
              <span key={hint} className="criteria-hint">
                {hint}
              </span>
            ))}
            {beside?.(index)}
          </li>
        ))}
      </ol>
      {count > shown && <p className="criteria-more">{texts.more({ count: count - shown })}</p>}
    </>
  );
  return (
    <Section title={texts.title} aside={criteria.present ? summary : undefined}>
      {count > 0 && <Part load={loadMore} props={{ of, hints, list }} waiting={list()} />}
      {!criteria.present && !gateSeesCriteria && (
        <p className="criteria-none">{field === null ? none.inDescription : none.inField({ field })}</p>
      )}
      {advice !== null && (
        <Message tone="warning">
          <p>{sayCode(texts.advice, advice)}</p>
        </Message>
      )}
    </Section>
  );
};
