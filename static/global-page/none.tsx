import { globalTexts } from '../../src/messages/en/global';
import { users } from '../../src/jira/users';
import { jira } from '../ui/bridge';
import { useMessages } from '../ui/messages';
import { useReply } from '../ui/use-reply';
import { Empty } from '../project-page/empty';
import type { Governed } from './read';

const namedAtMost = 10;

/** Nothing to answer for: says why, and who could change that. */
export const NoProject = ({ others }: Pick<Governed, 'others'>) => {
  const texts = useMessages(globalTexts);
  const shown = others.slice(0, namedAtMost);
  const ids = [...new Set(shown.flatMap(({ ownerId }) => ownerId ?? []))];
  const people = useReply(
    () => (ids.length === 0 ? Promise.resolve(new Map<string, never>()) : users(jira).byId(ids)),
    [ids.join(' ')],
  );
  if (others.length === 0)
    return (
      <Empty title={texts.noneGoverned}>
        <p>{texts.noneGovernedDetail}</p>
      </Empty>
    );
  const nameOf = (id: string | null): string =>
    (people.state === 'ready' && id !== null ? people.value.get(id)?.displayName : undefined) ?? texts.ownerUnknown;
  return (
    <Empty title={texts.noneMine}>
      <p>{texts.noneMineDetail}</p>
      {people.state !== 'waiting' && (
        <ul className="global-others">
          {shown.map(({ key, name, ownerId }) => (
            <li key={key} dir="auto">
              {texts.ownedBy({ project: name, owner: nameOf(ownerId) })}
            </li>
          ))}
          {others.length > shown.length && <li>{texts.othersMore({ count: others.length - shown.length })}</li>}
        </ul>
      )}
    </Empty>
  );
};
