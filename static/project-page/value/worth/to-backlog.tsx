import { valueCoverageTexts } from '../../../../src/messages/en/value-coverage';
import { Button } from '../../../ui/button';
import { useMessages } from '../../../ui/messages';
import { keysQuery } from '../../backlog/view';
import { useProject } from '../../data';
import { useRouter } from '../../router';

/** Opens the work items of a list in the backlog, alone, where many are edited at once. */
export const ToBacklog = ({ ids, name }: { readonly ids: readonly string[]; readonly name: string }) => {
  const texts = useMessages(valueCoverageTexts);
  const { items } = useProject();
  const { go } = useRouter();
  const wanted = new Set(ids);
  const open = (): void => go('backlog', keysQuery(items.filter(({ id }) => wanted.has(id)).map(({ key }) => key)));
  if (ids.length === 0) return null;
  return (
    <div>
      <Button label={texts.toBacklogOf({ name })} onClick={open}>
        {texts.toBacklog}
      </Button>
    </div>
  );
};
