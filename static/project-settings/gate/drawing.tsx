import { gateState, type ScannedWorkflow } from '../../../src/workflow-gate/model';
import { settingsGateTexts } from '../../../src/messages/en/settings-gate';
import { useMessages } from '../../ui/messages';
import { type Box, boxHeight, boxWidth, layoutOf, type Line } from './layout';

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
const Mark = ({ line: { guard, at } }: { readonly line: Line }) => {
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

const Legend = () => {
  const { drawing: texts } = useMessages(settingsGateTexts);
  return (
    <p className="gate-legend settings-help" aria-hidden="true">
      {(['protected', 'open'] as const).map((guard) => (
        <span key={guard}>
          <svg width={20} height={16} viewBox="-10 -8 20 18">
            <Mark line={{ id: '', guard, path: '', at: { x: 0, y: 0 } }} />
          </svg>
          {texts[guard]}
        </span>
      ))}
    </p>
  );
};

/** A workflow with its ways into Done. The table beneath says the same in words. */
export const Drawing = ({ workflow }: { readonly workflow: ScannedWorkflow }) => {
  const { drawing: texts } = useMessages(settingsGateTexts);
  const { boxes, lines, width, height } = layoutOf(workflow, texts.any);
  const state = texts.state[gateState({ workflows: [workflow], unknownTypes: [] })];
  const label = texts.label({ name: workflow.name, state });
  return (
    <div className="gate-drawing">
      <svg viewBox={`-4 -4 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
        <defs>
          {(['other', 'protected', 'open'] as const).map((guard) => (
            <marker
              key={guard}
              id={`arrow-${guard}`}
              viewBox="0 0 8 8"
              refX={7}
              refY={4}
              markerUnits="userSpaceOnUse"
              markerWidth={9}
              markerHeight={9}
              orient="auto"
            >
              <path d="M0 0 L8 4 L0 8 z" className={`gate-arrow-${guard}`} />
            </marker>
          ))}
        </defs>
        {lines.map((line) => (
          <path
            key={line.id}
            d={line.path}
            className={`gate-line gate-line-${line.guard}`}
            markerEnd={`url(#arrow-${line.guard})`}
          />
        ))}
        {boxes.map((box) => (
          <Status key={box.id} box={box} />
        ))}
        {lines.map((line) => (
          <Mark key={line.id} line={line} />
        ))}
      </svg>
      <Legend />
    </div>
  );
};
