import { useState } from 'react';

import { projectTexts } from '../../src/messages/en/project';
import { Button } from '../ui/button';
import { useMessages } from '../ui/messages';
import { useProject } from './data';
import { Menu } from './menu';

/** How far the reading is. */
const Progress = () => {
  const { items, progress } = useProject();
  const { sync } = useMessages(projectTexts);
  const total = progress?.total ?? null;
  const read = progress === null ? 0 : progress.read;
  const status = (): string => {
    // What was cached is there already, or all the items are and their histories follow.
    if (read === 0 || read === total) return items.length > 0 && read === 0 ? sync.lookingForChanges : sync.reading;
    return total === null ? sync.readSome({ count: read }) : sync.readOf({ count: read, total });
  };
  return (
    <>
      <progress
        className="reading-bar"
        aria-label={sync.bar}
        {...(total === null ? {} : { max: total, value: read })}
      />
      <span className="reading-text">{status()}</span>
    </>
  );
};

/** How far the reading is, or when it ended, and ways to read again and to clear what is cached. */
export const ReadingLine = () => {
  const { phase, readAt, refresh, clear } = useProject();
  const [busy, setBusy] = useState(false);
  const { sync } = useMessages(projectTexts);
  const run = (work: () => Promise<void>) => () => {
    setBusy(true);
    void work().finally(() => setBusy(false));
  };
  const isBusy = phase === 'starting' || phase === 'reading';
  return (
    <div className="reading-line">
      {isBusy ? (
        <Progress />
      ) : (
        <>
          <span className="reading-text" role="status">
            {readAt === null ? sync.parts : sync.asOf({ at: new Date(readAt).toISOString() })}
          </span>
          <Button look="link" busy={busy} onClick={run(refresh)}>
            {sync.refresh}
          </Button>
          <Menu label={sync.more} title="⋯">
            <Button look="subtle" onClick={() => window.print()}>
              {sync.print}
            </Button>
            <Button look="subtle" busy={busy} onClick={run(clear)}>
              {sync.clear}
            </Button>
          </Menu>
        </>
      )}
    </div>
  );
};
