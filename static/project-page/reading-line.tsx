import { useState } from 'react';

import { Button } from '../ui/button';
import { momentOf } from '../ui/when';
import { useProject } from './data';

const words = new Intl.NumberFormat('en');

/** How far the reading is, or when it ended, and ways to read again and to forget. */
export const ReadingLine = () => {
  const { phase, items, progress, readAt, locale, refresh, clear } = useProject();
  const [busy, setBusy] = useState(false);
  const run = (work: () => Promise<void>) => () => {
    setBusy(true);
    void work().finally(() => setBusy(false));
  };

  const isBusy = phase === 'starting' || phase === 'reading';
  const count = progress?.read ?? items.length;
  const total = progress?.total ?? null;
  const status =
    count === 0
      ? 'Reading the backlog…'
      : `Read ${words.format(count)}${total === null ? '' : ` of ${words.format(total)}`} work items…`;
  return (
    <div className="reading-line">
      {isBusy ? (
        <>
          <progress
            className="reading-bar"
            aria-label="Reading the project"
            {...(total === null ? {} : { max: total, value: count })}
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
