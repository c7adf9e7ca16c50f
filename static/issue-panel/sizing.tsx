import './sizing.css';

import type { ReactNode } from 'react';

import { unscoredWords } from '../../src/domain/backlog/value-per-point';
import { NumberField, numberText } from '../ui/number-field';
import type { Sized } from '../work-item/build-view-model';

export type SaveNumber = (field: 'value' | 'points', value: number | null) => Promise<boolean>;

const Fact = ({
  label,
  children,
  hint,
}: {
  readonly label: string;
  readonly children: ReactNode;
  readonly hint?: string | null;
}) => (
  <div className="fact">
    <dt className="fact-label">{label}</dt>
    <dd className="fact-value">
      {children}
      {hint != null && <span className="fact-hint">{hint}</span>}
    </dd>
  </div>
);

export interface SizingProps {
  readonly of: Sized;
  readonly place: string | null;
  readonly onSave: SaveNumber;
}

/** What it is worth, what it costs, and what a point of it is worth. */
export const Sizing = ({ of: { value, points, score, mayEdit, hasField }, place, onSave }: SizingProps) => (
  <dl className="sizing" aria-label="Value and size">
    <Fact label="Business value" hint={hasField.value ? null : 'No field for it in this project'}>
      <NumberField
        label="Business value"
        value={value}
        onSave={mayEdit.value ? (next) => onSave('value', next) : undefined}
      />
    </Fact>
    <Fact label="Points" hint={hasField.points ? null : 'No field for it in this project'}>
      <NumberField
        label="Points"
        value={points}
        onSave={mayEdit.points ? (next) => onSave('points', next) : undefined}
      />
    </Fact>
    <Fact label="Value per point" hint={'score' in score ? place : unscoredWords[score.unscored]}>
      <span className="number-text">
        {'score' in score ? (
          numberText(score.score)
        ) : (
          <>
            <span aria-hidden="true">–</span>
            <span className="visually-hidden">none</span>
          </>
        )}
      </span>
    </Fact>
  </dl>
);
