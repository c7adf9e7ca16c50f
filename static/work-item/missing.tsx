import './missing.css';

import type { Line } from '../../src/domain/readiness/line';
import { readinessTexts } from '../../src/messages/en/readiness';
import { lineText } from '../../src/messages/line-text';
import { sayCode } from '../../src/messages/section';
import { Icon } from '../ui/icon';
import { useAllMessages } from '../ui/messages';

export interface MissingProps {
  /** Of the title, for the button that waits for these lines. */
  readonly id: string;
  readonly title: string;
  readonly lines: readonly Line[];
}

/** What is missing, first of all, each with who can put it right. */
export const Missing = ({ id, title, lines }: MissingProps) => {
  const messages = useAllMessages();
  const texts = messages.of(readinessTexts);
  return lines.length === 0 ? null : (
    <section className="missing" aria-labelledby={id}>
      <p className="missing-title" id={id}>
        {title}
      </p>
      <ul className="missing-list">
        {lines.map((line) => (
          <li key={line.id} className="missing-line">
            <Icon name="warning" tone="warning" />
            <span dir="auto">
              <span className="missing-text">{lineText(messages, line)}</span>
              {line.why !== undefined && <span className="missing-why">{sayCode(texts.why, line.why)}</span>}
              <span className="missing-fixer">{texts.fixer[line.fixer]}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
