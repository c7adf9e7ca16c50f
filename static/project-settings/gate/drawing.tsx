import { useId } from 'react';

import type { Meanings } from '../../../src/domain/policy/status-meaning';
import { type TransitionPurpose, transitionPurposes } from '../../../src/workflow-gate/transition-purposes';
import { gateState, type ScannedWorkflow } from '../../../src/workflow-gate/model';
import { settingsGateTexts } from '../../../src/messages/en/settings-gate';
import { useMessages } from '../../ui/messages';
import { type Box, boxHeight, boxWidth, type Guard, layoutOf, type Line } from './layout';

const shortened = (name: string): string => (name.length > 18 ? `${name.slice(0, 17)}…` : name);

const Status = ({ box: { name, category, x, y } }: { readonly box: Box }) => (
  <g transform={`translate(${x} ${y})`}>
    <title>{name}</title>
    <rect
      className={`gate-box gate-box-${category}`}
      width={boxWidth}
      height={boxHeight}
      rx={category === 'any' ? boxHeight / 2 : 4}
    />
    <text x={boxWidth / 2} y={boxHeight / 2} className="gate-name">
      {shortened(name)}
    </text>
  </g>
);

/** A closed lock on a way that is guarded, an open ring on one that is not: the shape says it, not the colour. */
const Mark = ({ line: { guard, at } }: { readonly line: Pick<Line, 'guard' | 'at'> }) => {
  if (guard === 'other') return null;
  return (
    <g transform={`translate(${at.x} ${at.y})`} className={`gate-mark gate-mark-${guard}`}>
      {guard === 'protected' ? (
        <>
          <path d="M-3.5 -1 v-3 a3.5 3.5 0 0 1 7 0 v3" fill="none" />
          <rect x={-6} y={-1} width={12} height={9} rx={1.5} />
        </>
      ) : (
        <>
          <circle r={7} />
          <path d="M0 -3.5 v4 M0 3.2 v.2" />
        </>
      )}
    </g>
  );
};

/** How the arrow of a transition ends: a point, a point against a bar, or two points. The shape says what it is for, not the colour. */
const heads: Readonly<Record<TransitionPurpose, string>> = {
  deliver: 'M4 0 L12 4 L4 8 z',
  close: 'M1 0 L9 4 L1 8 z M10 0 h2 v8 h-2 z',
  between: 'M0 0 L6 4 L0 8 z M6 0 L12 4 L6 8 z',
  start: 'M6 1.5 L12 4 L6 6.5 z',
};

const guards: readonly Guard[] = ['other', 'protected', 'open'];

const Heads = ({ id }: { readonly id: string }) => (
  <defs>
    {guards.flatMap((guard) =>
      transitionPurposes.map((purpose) => (
        <marker
          key={`${guard}-${purpose}`}
          id={`${id}-${guard}-${purpose}`}
          viewBox="0 0 12 8"
          refX={purpose === 'close' ? 15 : 11}
          refY={4}
          markerUnits="userSpaceOnUse"
          markerWidth={15}
          markerHeight={10}
          orient="auto"
        >
          <path d={heads[purpose]} className={`gate-arrow-${guard}`} />
        </marker>
      )),
    )}
  </defs>
);

const Legend = ({ lines }: { readonly lines: readonly Line[] }) => {
  const { drawing: texts } = useMessages(settingsGateTexts);
  const drawn = transitionPurposes.filter((purpose) => lines.some((line) => line.purpose === purpose));
  return (
    <p className="gate-legend settings-help" aria-hidden="true">
      {(['protected', 'open'] as const).map((guard) => (
        <span key={guard}>
          <svg width={20} height={16} viewBox="-10 -8 20 18">
            <Mark line={{ guard, at: { x: 0, y: 0 } }} />
          </svg>
          {texts[guard]}
        </span>
      ))}
      {drawn.some((purpose) => purpose !== 'deliver') &&
        drawn.map((purpose) => (
          <span key={purpose}>
            <svg width={30} height={10} viewBox="-15 -1 28 10">
              <path d="M-15 4 h18" className="gate-line gate-line-other" />
              <path d={heads[purpose]} className="gate-arrow-other" />
            </svg>
            {texts.purpose[purpose]}
          </span>
        ))}
    </p>
  );
};

/** A workflow with the transitions that the gate guards. The table beneath says the same in words. */
export const Drawing = ({
  workflow,
  meanings,
}: {
  readonly workflow: ScannedWorkflow;
  readonly meanings: Pick<Meanings, 'statuses'>;
}) => {
  const id = useId();
  const { drawing: texts } = useMessages(settingsGateTexts);
  const { boxes, lines, width, height } = layoutOf(workflow, meanings, texts.any);
  const state = texts.state[gateState({ workflows: [workflow], unknownTypes: [] })];
  const label = texts.label({ name: workflow.name, state });
  return (
    <div className="gate-drawing" role="region" aria-label={workflow.name} tabIndex={0}>
      <svg viewBox={`-4 -4 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
        <Heads id={id} />
        {lines.map((line) => (
          <path
            key={line.id}
            d={line.path}
            className={`gate-line gate-line-${line.guard}`}
            markerEnd={`url(#${id}-${line.guard}-${line.purpose ?? 'deliver'})`}
            data-purpose={line.purpose}
          />
        ))}
        {boxes.map((box) => (
          <Status key={box.id} box={box} />
        ))}
        {lines.map((line) => (
          <Mark key={line.id} line={line} />
        ))}
      </svg>
      <Legend lines={lines} />
    </div>
  );
};
