import { type KeyboardEvent, useRef, useState } from 'react';

export interface Place {
  readonly id: string;
  /** What lies there, in words: all that a screen reader has of the picture. */
  readonly words: string;
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

export interface HitTargetsProps {
  readonly places: readonly Place[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly className?: string;
}

/** What can be chosen in a chart, as buttons over the picture. They are one stop of the tab key; arrows go from one to the next. */
export const HitTargets = ({ places, chosen, onChoose, className = '' }: HitTargetsProps) => {
  const [current, setCurrent] = useState<string | null>(null);
  const room = useRef<HTMLDivElement>(null);
  const has = (id: string | null): boolean => places.some((place) => place.id === id);
  const stop = has(current) ? current : has(chosen) ? chosen : (places.at(-1)?.id ?? null);

  const go = (event: KeyboardEvent, from: Place): void => {
    const way = directions[event.key];
    const to =
      event.key === 'Home' ? places[0] : event.key === 'End' ? places.at(-1) : way && towards(places, from, ...way);
    if (way === undefined && to === undefined) return;
    event.preventDefault();
    if (to === undefined) return;
    setCurrent(to.id);
    room.current?.querySelector<HTMLElement>(`[data-pick="${CSS.escape(to.id)}"]`)?.focus();
  };

  return (
    <div ref={room}>
      {places.map((place) => {
        const { id, words, left, top, width, height } = place;
        return (
          <button
            key={id}
            type="button"
            data-pick={id}
            className={`chart-pick ${className}`}
            style={{ left, top, width, height }}
            tabIndex={id === stop ? 0 : -1}
            aria-label={words}
            aria-pressed={id === chosen}
            title={words}
            onFocus={() => setCurrent(id)}
            onClick={() => onChoose(id)}
            onKeyDown={(event) => go(event, place)}
          />
        );
      })}
    </div>
  );
};
