import { type KeyboardEvent, useRef, useState } from 'react';

export interface Place {
  readonly id: string;
  /** What lies there, in words: what a tooltip shows, and all that a screen reader has of the picture. */
  readonly words: string;
  /** What lies there, each by its name, for the tooltip; choosing it lists the same. */
  readonly names?: () => readonly string[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const centre = ({ left, top, width, height }: Place) => ({ x: left + width / 2, y: top + height / 2 });

/** The nearest place in a direction; off the straight line counts threefold, so that arrows go where they point. */
const towards = (places: readonly Place[], from: Place, dx: number, dy: number): Place | undefined => {
  const start = centre(from);
  let best: Place | undefined;
  let nearest = Infinity;
  for (const place of places) {
    const { x, y } = centre(place);
    const along = (x - start.x) * dx + (y - start.y) * dy;
    if (along < 0.5) continue;
    const off = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    const distance = along + 3 * off;
    if (distance < nearest) [best, nearest] = [place, distance];
  }
  return best;
};

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const goal = (places: readonly Place[], from: Place, key: string): Place | undefined => {
  if (key === 'Home') return places[0];
  if (key === 'End') return places.at(-1);
  const way = directions[key];
  return way && towards(places, from, ...way);
};

/** The words of a place, above it, within the width of the chart. The button says the same to screen readers. */
const Tip = ({ of: { words, names, left, top, width }, room }: { readonly of: Place; readonly room: number }) => {
  const middle = left + width / 2;
  const isLeft = middle < room / 2;
  return (
    <div
      className="chart-tip"
      aria-hidden="true"
      style={{
        bottom: `calc(100% - ${Math.max(0, top - 4)}px)`,
        ...(isLeft ? { left: Math.max(0, middle - 60) } : { right: Math.max(0, room - middle - 60) }),
      }}
    >
      {words}
      {names?.().map((name) => (
        <p key={name} dir="auto">
          {name}
        </p>
      ))}
    </div>
  );
};

export interface HitTargetsProps {
  readonly places: readonly Place[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** Of the chart. */
  readonly width: number;
  readonly className?: string;
}

/** What can be chosen in a chart, as buttons over the picture. They are one stop of the tab key; arrows go from one to the next. */
export const HitTargets = ({ places, chosen, onChoose, width, className = '' }: HitTargetsProps) => {
  const [current, setCurrent] = useState<string | null>(null);
  const [tip, setTip] = useState<string | null>(null);
  const room = useRef<HTMLDivElement>(null);
  const has = (id: string | null): boolean => places.some((place) => place.id === id);
  const stop = has(current) ? current : has(chosen) ? chosen : (places.at(-1)?.id ?? null);
  const told = places.find(({ id }) => id === tip);

  const press = (event: KeyboardEvent, from: Place): void => {
    if (event.key === 'Escape') setTip(null);
    const to = goal(places, from, event.key);
    if (to === undefined && directions[event.key] === undefined) return;
    event.preventDefault();
    if (to === undefined) return;
    setCurrent(to.id);
    room.current?.querySelector<HTMLElement>(`[data-pick="${CSS.escape(to.id)}"]`)?.focus();
  };

  return (
    <div ref={room} onPointerLeave={() => setTip(null)}>
      {places.map((place) => {
        const { id, words, left, top, width: wide, height } = place;
        return (
          <button
            key={id}
            type="button"
            data-pick={id}
            className={`chart-pick ${className}`}
            style={{ left, top, width: wide, height }}
            tabIndex={id === stop ? 0 : -1}
            aria-label={words}
            aria-pressed={id === chosen}
            onFocus={() => {
              setCurrent(id);
              setTip(id);
            }}
            onBlur={() => setTip(null)}
            onPointerEnter={() => setTip(id)}
            onClick={() => onChoose(id)}
            onKeyDown={(event) => press(event, place)}
          />
        );
      })}
      {told !== undefined && <Tip of={told} room={width} />}
    </div>
  );
};
