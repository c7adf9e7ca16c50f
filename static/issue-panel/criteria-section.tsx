import './criteria-section.css';

import { Message } from '../ui/message';
import { Section } from '../ui/section';
import type { Governed } from '../work-item/build-view-model';

const shown = 30;

/** The acceptance criteria that were found, where, and how to write them when the gate does not see them. */
export const CriteriaSection = ({
  of: { criteria, gateSeesCriteria, advice, criteriaPlace },
}: {
  readonly of: Governed;
}) => {
  const count = criteria.items.length;
  return (
    <Section
      title="Acceptance criteria"
      aside={criteria.present ? `${count === 0 ? 'written as text' : `${count} found`} ${criteriaPlace}` : undefined}
    >
      {count > 0 && (
        <ol className="criteria">
          {criteria.items.slice(0, shown).map((text, index) => (
            <li key={index}>{text}</li>
          ))}
        </ol>
      )}
      {count > shown && <p className="criteria-more">and {count - shown} more.</p>}
      {!criteria.present && !gateSeesCriteria && (
        <p className="criteria-none">
          {criteria.reason === 'placeholder'
            ? `There is a heading for them ${criteriaPlace}, but only a placeholder beneath it.`
            : `None were found ${criteriaPlace}. Write a heading “Acceptance criteria” with a list beneath it.`}
        </p>
      )}
      {advice !== null && (
        <Message tone="warning">
          <p>{advice}</p>
        </Message>
      )}
    </Section>
  );
};
