import './missing.css';

import type { Fixer, Line } from '../../src/domain/readiness/readiness';
import { Icon } from '../ui/icon';

/** Who can put a missing thing right, in words. */
export const fixerWords: Readonly<Record<Fixer, string>> = {
  author: 'whoever writes the work item',
  team: 'the team',
  'product-owner': 'the Product Owner',
  admin: 'a project admin',
};

export interface MissingProps {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** What is missing, first of all, each with who can put it right. */
export const Missing = ({ title, lines }: MissingProps) =>
  lines.length === 0 ? null : (
    <section className="missing" aria-label={title}>
      <p className="missing-title">{title}</p>
      <ul className="missing-list">
        {lines.map((line) => (
          <li key={line.id} className="missing-line">
            <Icon name="warning" tone="warning" />
            <span>
              <span className="missing-text">{line.text}</span>
              {line.why !== undefined && <span className="missing-why">{line.why}</span>}
              <span className="missing-fixer">Can be fixed by {fixerWords[line.fixer]}.</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
