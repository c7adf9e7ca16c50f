import '../global-page/global.css';

import { useState } from 'react';

import { commonTexts } from '../../src/messages/en/common';
import { globalTexts } from '../../src/messages/en/global';
import { MyQueue } from '../global-page/my-queue';
import { NoProject } from '../global-page/none';
import { useMine } from '../global-page/use-mine';
import { Busy } from '../ui/busy';
import type { Context } from '../ui/context';
import { ErrorState } from '../ui/error-state';
import { useFailureText } from '../ui/failure-text';
import { useMessages } from '../ui/messages';
import { Surface } from '../ui/surface';

/** The dialog that the command palette opens: what waits for the reader, to be answered wherever they are in Jira. */
const WhatWaits = ({ context }: { readonly context: Context }) => {
  const me = context.accountId ?? null;
  const reply = useMine(me);
  const sayFailure = useFailureText();
  const texts = useMessages(globalTexts);
  const { nothingChanged } = useMessages(commonTexts);
  // A dialog has no address.
  const [query, setQuery] = useState(() => new URLSearchParams());
  if (reply.state === 'waiting') return <Busy label={texts.reading} />;
  if (reply.state === 'failed')
    return (
      <ErrorState
        title={texts.queueFailed}
        detail={nothingChanged({ why: sayFailure(reply.why) })}
        onRetry={() => void reply.again()}
      />
    );
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
          refresh={async () => {
            await reply.again();
          }}
        />
      )}
    </Surface>
  );
};

export default WhatWaits;
