import './value.css';

import { useState } from 'react';

import type { Output } from '../../../src/contract';
import {
  type Criterion,
  dueOf,
  isDue,
  maxCriteria,
  type Success as State,
  successOf,
} from '../../../src/domain/value/success';
import { successTexts } from '../../../src/messages/en/success';
import { call } from '../../ui/call';
import { Button } from '../../ui/button';
import { useMessages } from '../../ui/messages';
import type { Governed } from '../../work-item/build-view-model';
import type { WorkItemPage } from '../../work-item/use-work-item';
import { AimForm } from './aim-form';
import { MeasureForm } from './measure-form';
import { useSaying } from './use-saying';

export interface SuccessProps {
  readonly of: Governed;
  readonly page: WorkItemPage;
  readonly record: Output<'valueRecord'>;
}

const When = ({ criterion, state }: { readonly criterion: Criterion; readonly state: State }) => {
  const texts = useMessages(successTexts);
  const { measured, days } = criterion;
  const due = dueOf(criterion, state);
  if (measured !== null) {
    const { planned, realised } = measured;
    return (
      <>
        {texts.measured(measured)} ·{' '}
        {planned === null ? texts.cameTrueAlone({ realised }) : texts.cameTrue({ realised, planned })}
      </>
    );
  }
  if (due !== null) return <>{texts.due({ due })}</>;
  return <>{days === null ? texts.open : texts.afterRelease({ days })}</>;
};

interface LineProps extends SuccessProps {
  readonly criterion: Criterion;
  readonly state: State;
}

const Line = (props: LineProps) => {
  const { of, page, criterion, state } = props;
  const texts = useMessages(successTexts);
  const [isMeasuring, setIsMeasuring] = useState(false);
  const { busy, fault, say } = useSaying();
  const { measure } = criterion;
  const drop = (): Promise<boolean> =>
    say(async (id) => {
      await call('aimSuccess', of.item.id, { criterion: criterion.id, set: { to: 'dropped' } }, id);
      await page.readAgain();
    });
  return (
    <li className="value-entry">
      <p dir="auto">{texts.criterion(criterion)}</p>
      <p className="value-note">
        <When criterion={criterion} state={state} />{' '}
        {isDue(criterion, state, new Date().toISOString().slice(0, 10)) && <strong>{texts.overdue}</strong>}
      </p>
      {of.sized.mayEdit.value && !isMeasuring && (
        <div className="value-buttons">
          <Button label={texts.measure.startOf({ measure })} onClick={() => setIsMeasuring(true)}>
            {texts.measure.start}
          </Button>
          <Button look="subtle" busy={busy} label={texts.dropOf({ measure })} onClick={() => void drop()}>
            {texts.drop}
          </Button>
        </div>
      )}
      {isMeasuring && <MeasureForm of={of} page={page} criterion={criterion} onDone={() => setIsMeasuring(false)} />}
      {fault !== null && (
        <p className="value-fault" role="alert">
          {fault}
        </p>
      )}
    </li>
  );
};

/** By what the work item's success is to be seen, and what was measured. */
export const Success = (props: SuccessProps) => {
  const { of, page, record } = props;
  const texts = useMessages(successTexts);
  const state = successOf(record.entries);
  const [isAdding, setIsAdding] = useState(false);
  const mayAdd = of.sized.mayEdit.value && state.criteria.length < maxCriteria;
  return (
    <div className="value-block">
      <h4 className="value-title">{texts.title}</h4>
      {state.criteria.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <ul className="value-list">
          {state.criteria.map((criterion) => (
            <Line key={criterion.id} {...props} criterion={criterion} state={state} />
          ))}
        </ul>
      )}
      {mayAdd && !isAdding && (
        <div className="value-buttons">
          <Button onClick={() => setIsAdding(true)}>{texts.form.add}</Button>
        </div>
      )}
      {isAdding && <AimForm of={of} page={page} onDone={() => setIsAdding(false)} />}
    </div>
  );
};
