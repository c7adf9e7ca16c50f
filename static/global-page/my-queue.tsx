import { globalTexts } from '../../src/messages/en/global';
import type { BacklogItem } from '../../src/domain/backlog/backlog-item';
import { Message } from '../ui/message';
import { useMessages } from '../ui/messages';
import { Room } from '../project-page/waiting/room';
import { useQueue } from '../project-page/waiting/use-queue';
import type { MyProject, Waiting } from './read';
import type { Address } from './use-address';

export interface MyQueueProps {
  readonly projects: readonly MyProject[];
  readonly waiting: Waiting;
  readonly address: Address;
  readonly me: string | null;
  readonly refresh: () => Promise<void>;
  readonly startsInList?: boolean;
}

const Filter = ({ projects, address: { query, setQuery } }: Pick<MyQueueProps, 'projects' | 'address'>) => {
  const texts = useMessages(globalTexts);
  const choose = (key: string): void => {
    const next = new URLSearchParams(query);
    if (key === '') next.delete('project');
    else next.set('project', key);
    setQuery(next);
  };
  return (
    <label className="global-filter">
      {texts.only}{' '}
      <select value={query.get('project') ?? ''} onChange={(event) => choose(event.target.value)}>
        <option value="">{texts.all}</option>
        {projects.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
};

/** What waits in all of the reader's projects, or in the one that the address names: the project page's own queue. */
export const MyQueue = ({ projects, waiting, address, me, refresh, startsInList = false }: MyQueueProps) => {
  const texts = useMessages(globalTexts);
  const only = projects.find(({ key }) => key === address.query.get('project'));
  const shown = (all: Waiting['waiting']) =>
    only === undefined ? all : all.filter(({ projectId }) => projectId === only.id);
  const source = { waiting: shown(waiting.waiting), breaches: shown(waiting.breaches), part: only?.id ?? '' };
  const list = useQueue(source, address, refresh);
  const placeOf = (item: BacklogItem) => {
    const project = projects.find(({ key }) => item.key.replace(/-\d+$/, '') === key);
    return { projectId: project?.id ?? '', projectKey: project?.key ?? '' };
  };
  const nameOf = (id: string): string => projects.find((one) => one.id === id)?.name ?? id;
  return (
    <Room list={list} mayAnswer me={me} placeOf={placeOf} startsInList={startsInList}>
      {projects.length > 1 && <Filter projects={projects} address={address} />}
      {waiting.partial && (
        <Message tone="neutral">
          <p>{texts.partial}</p>
        </Message>
      )}
      {waiting.refused.length > 0 && (
        <Message tone="warning">
          <p>{texts.refused({ projects: waiting.refused.map(nameOf) })}</p>
        </Message>
      )}
    </Room>
  );
};
