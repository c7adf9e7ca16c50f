import { type FocusEvent, useId, useLayoutEffect, useRef } from 'react';

import { listViewsTexts } from '../../../src/messages/en/list-views';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useMessages } from '../../ui/messages';
import type { Column } from './columns';
import { firstLayout, type Layout, moved, resized, toggled, widthStep } from './layout';

export interface ColumnsOptionsProps {
  readonly all: readonly Column[];
  readonly chosen: Layout['columns'];
  readonly onChoose: (columns: Layout['columns']) => void;
}

interface StepProps {
  readonly label: string;
  readonly icon: 'up' | 'down' | 'dash' | 'plus';
  readonly onClick: () => void;
}

const Step = ({ label, icon, onClick }: StepProps) => (
  <button type="button" className="icon-button" aria-label={label} title={label} onClick={onClick}>
    <Icon name={icon} />
  </button>
);

/** What moves in the document loses the focus: a line that goes to another place takes it along. */
const useKeptFocus = () => {
  const last = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body && last.current?.isConnected === true) last.current.focus();
  });
  return (event: FocusEvent): void => {
    if (event.target instanceof HTMLElement) last.current = event.target;
  };
};

/** Which columns are shown, in which order and how wide. What the pointer does in the head of the list is done here by buttons. */
const ColumnsOptions = ({ all, chosen, onChoose }: ColumnsOptionsProps) => {
  const id = useId();
  const keepFocus = useKeptFocus();
  const { columns: texts } = useMessages(listViewsTexts);
  const choiceOf = (column: Column) => chosen.find((one) => one.id === column.id);
  const shown = chosen.flatMap((one) => all.find((column) => column.id === one.id) ?? []);
  const hidden = all.filter((column) => choiceOf(column) === undefined);
  return (
    <fieldset className="options" aria-labelledby={id} onFocusCapture={keepFocus}>
      <legend id={id} className="visually-hidden">
        {texts.legend}
      </legend>
      <ul className="options-list">
        {[...shown, ...hidden].map((column) => {
          const { id: of, title } = column;
          const choice = choiceOf(column);
          const width = choice?.width ?? column.width;
          return (
            <li key={of} className="columns-choice">
              <label className="option">
                <input type="checkbox" checked={choice !== undefined} onChange={() => onChoose(toggled(chosen, of))} />
                {title}
              </label>
              {choice !== undefined && (
                <span className="columns-steps">
                  <Step label={texts.up({ title })} icon="up" onClick={() => onChoose(moved(chosen, of, -1))} />
                  <Step label={texts.down({ title })} icon="down" onClick={() => onChoose(moved(chosen, of, 1))} />
                  <Step
                    label={texts.narrower({ title })}
                    icon="dash"
                    onClick={() => onChoose(resized(chosen, of, width - widthStep))}
                  />
                  <Step
                    label={texts.wider({ title })}
                    icon="plus"
                    onClick={() => onChoose(resized(chosen, of, width + widthStep))}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <p className="options-note">{texts.keys}</p>
      <Button look="link" onClick={() => onChoose(firstLayout.columns)}>
        {texts.reset}
      </Button>
    </fieldset>
  );
};

export default ColumnsOptions;
