import { notedCalls, replayCalls } from '../../static/ui/modal-calls';

const heard = (payload: unknown): readonly string[] => {
  const calls: string[] = [];
  replayCalls(payload, {
    onClose: () => calls.push('close'),
    onSent: (complete: boolean) => calls.push(`sent ${String(complete)}`),
  });
  return calls;
};

const sentBy = async (act: (handlers: ReturnType<typeof notedCalls>) => void): Promise<readonly unknown[]> => {
  const sent: unknown[] = [];
  act(notedCalls(['onClose', 'onSent'], (payload) => sent.push(payload)));
  await Promise.resolve();
  return sent;
};

test('what a dialog calls reaches its opener once, in order', async () => {
  const sent = await sentBy(({ onClose, onSent }) => {
    onClose?.();
    (onSent as ((complete: boolean) => void) | undefined)?.(true);
  });
  expect(sent).toHaveLength(1);
  // It goes from frame to frame.
  expect(heard(JSON.parse(JSON.stringify(sent[0])))).toEqual(['close', 'sent true']);
});

test('nothing is sent before the dialog calls anything', async () => {
  expect(await sentBy(() => undefined)).toEqual([]);
});

test.each([[undefined], [null], [{}], [{ calls: 'all' }], [{ calls: [['onClose']] }]])(
  'a dialog that Jira closed with %j only closes',
  (payload) => {
    expect(heard(payload)).toEqual(['close']);
  },
);

test('a call that the opener does not know is passed over', () => {
  expect(
    heard({
      calls: [
        ['toString', []],
        ['onSent', [false]],
      ],
    }),
  ).toEqual(['sent false']);
});
