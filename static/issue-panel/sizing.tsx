import './sizing.css';

import type { ReactNode } from 'react';

import type { ValueRank } from '../../src/domain/backlog/value-rank';
import { panelTexts } from '../../src/messages/en/panel';
import { valueRankText } from '../../src/messages/value-rank-text';
import { useAllMessages } from '../ui/messages';
import { NoNumber, NumberField } from '../ui/number-field';
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
  readonly rank: ValueRank | null;
  readonly onSave: SaveNumber;
}

/** What it is worth, what it costs, and what a point of it is worth. */
export const Sizing = ({ of: { value, points, score, mayEdit, hasField }, rank, onSave }: SizingProps) => {
  const messages = useAllMessages();
  const texts = messages.of(panelTexts).size;
  return (
    <dl className="sizing" aria-label={texts.title}>
      <Fact label={texts.value} hint={hasField.value ? null : texts.noField}>
        <NumberField
          label={texts.value}
          value={value}
          onSave={mayEdit.value ? (next) => onSave('value', next) : undefined}
        />
      </Fact>
      <Fact label={texts.points} hint={hasField.points ? null : texts.noField}>
        <NumberField
          label={texts.points}
          value={points}
          onSave={mayEdit.points ? (next) => onSave('points', next) : undefined}
        />
      </Fact>
      <Fact
        label={texts.valuePerPoint}
        hint={'score' in score ? rank && valueRankText(messages, rank) : texts.unscored[score.unscored]}
      >
        <span className="number-text">{'score' in score ? messages.format.number(score.score) : <NoNumber />}</span>
      </Fact>
    </dl>
  );
};
