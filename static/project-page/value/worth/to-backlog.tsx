import { Button } from '../../../ui/button';
import { useAllMessages } from '../../../ui/messages';
import { keysQuery } from '../../backlog/view';
import { useProject } from '../../data';
import { useRouter } from '../../router';
import { wordsOf } from './to-backlog-words';

/** Opens the work items of a list in the backlog, alone, where many are edited at once. */
export const ToBacklog = ({ ids, name }: { readonly ids: readonly string[]; readonly name: string }) => {
  const messages = useAllMessages();
  const { items } = useProject();
  const { go } = useRouter();
  const wanted = new Set(ids);
  const keys = items.filter(({ id }) => wanted.has(id)).map(({ key }) => key);
  if (ids.length === 0) return null;
  const { text, label } = wordsOf(messages, { name, count: keys.length });
  return (
    <div>
      <Button label={label} onClick={() => go('backlog', keysQuery(keys))}>
        {text}
      </Button>
    </div>
  );
};
