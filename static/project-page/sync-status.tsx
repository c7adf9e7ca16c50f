import { useState } from 'react';

import { Button } from '../ui/button';
import { numbersIn } from '../ui/numbers';
import { momentOf } from '../ui/when';
import { useProject } from './data';

/** How far the reading is, or when it ended, and ways to read again and to forget. */
export const ReadingLine = () => {
  const { phase, items, progress, readAt, locale, refresh, clear } = useProject();
  const [busy, setBusy] = useState(false);
  const run = (work: () => Promise<void>) => () => {
    setBusy(true);
    void work().finally(() => setBusy(false));
  };

  const isBusy = phase === 'starting' || phase === 'reading';
  const total = progress?.total ?? null;
  const read = progress === null ? 0 : progress.read;
  // Formats cost more to make than all else that is drawn first.
  const many = (): string => {
    const { number } = numbersIn(locale);
    return `${number(read)}${total === null ? '' : ` of ${number(total)}`} work items`;
  };
  // What was kept is there already, or all the items are and their histories follow.
  const status =
    read > 0 && read !== total
      ? `Read ${many()}…`
      : items.length > 0 && read === 0
        ? 'Looking for changes…'
        : 'Reading…';
  return (
    <div className="reading-line">
      {isBusy ? (
        <>
          <progress
            className="reading-bar"
            aria-label="Reading the project"
            {...(total === null ? {} : { max: total, value: read })}
          />
          <span className="reading-text">{status}</span>
        </>
      ) : (
        <>
          <span className="reading-text" role="status">
            {readAt === null ? 'Parts are missing.' : `As of ${momentOf(new Date(readAt).toISOString(), locale)}.`}
          </span>
          <Button look="link" busy={busy} onClick={run(refresh)}>
            Look for changes
          </Button>
          <Button look="link" busy={busy} onClick={run(clear)}>
            Forget what this browser keeps
          </Button>
        </>
      )}
    </div>
  );
};
