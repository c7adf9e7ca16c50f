import '../global-page/global.css';

import { useState } from 'react';

import { globalTexts } from '../../src/messages/en/global';
import { MyQueue } from '../global-page/my-queue';
import { NoProject } from '../global-page/none';
import { useMine } from '../global-page/use-mine';
import { Busy } from '../ui/busy';
import type { Context } from '../ui/context';
import { useMessages } from '../ui/messages';
import { NotRead } from '../ui/not-read';
import { Surface } from '../ui/surface';

/** The dialog that the command palette opens: what waits for the reader, to be answered wherever they are in Jira. */
const WhatWaits = ({ context }: { readonly context: Context }) => {
  const me = context.accountId ?? null;
  const reply = useMine(me, context.environmentId);
  const texts = useMessages(globalTexts);
  // A dialog has no address.
  const [query, setQuery] = useState(() => new URLSearchParams());
  if (reply.state === 'waiting') return <Busy label={texts.reading} />;
  if (reply.state === 'failed') return <NotRead title={texts.queueFailed} reply={reply} />;
  const { governed, waiting } = reply.value;
  return (
    <Surface>
      {governed.mine.length === 0 ? (
        <NoProject others={governed.others} />
      ) : (
        <MyQueue
          projects={governed.mine}
          waiting={waiting}
          address={{ query, setQuery }}
          me={me}
          startsInList
          refresh={async () => {
            await reply.again();
          }}
        />
      )}
    </Surface>
  );
};

export default WhatWaits;
