import { useState } from 'react';

import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { featureOfItems } from '../../../../src/domain/criteria/gherkin';
import { listCriteria } from '../../../../src/domain/criteria/list-criteria';
import type { Policy } from '../../../../src/domain/policy/policy';
import { acceptedTexts } from '../../../../src/messages/en/accepted';
import { Button } from '../../../ui/button';
import { download } from '../../../ui/download';
import { useFailureText } from '../../../ui/failure-text';
import { useMessages } from '../../../ui/messages';
import { readWorkItems } from '../../../work-item/read-work-items';
import { useProject } from '../../data';

/** The feature file of these work items, in the order of the backlog; null where none has criteria. */
const featureFor = async (name: string, items: readonly BacklogItem[], policy: Policy): Promise<string | null> => {
  const texts = await readWorkItems(items.map(({ id }) => id), policy); // prettier-ignore
  const all = items.map(({ id, key, summary }) => {
    const criteria = listCriteria(texts.get(id)?.criteriaText ?? null, policy.criteria.words);
    return { key, summary, criteria };
  });
  return all.every(({ criteria }) => criteria.length === 0) ? null : featureOfItems(name, all);
};

/** The criteria of a sprint as one Gherkin feature file, so that developers start from them. */
const SprintFeature = () => {
  const { sprint: texts } = useMessages(acceptedTexts);
  const sayFailure = useFailureText();
  const { sprints, items, policy, projectKey } = useProject();
  const ordered = sprints.toReversed();
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const sprint =
    ordered.find(({ id }) => id === chosen) ?? ordered.find(({ state }) => state === 'active') ?? ordered[0];
  if (sprint === undefined || policy === null) return <p>{texts.none}</p>;

  const save = async (): Promise<void> => {
    setBusy(true);
    setSaid('');
    try {
      const own = items.filter(({ sprintIds }) => sprintIds.includes(sprint.id));
      const text = await featureFor(sprint.name, own, policy);
      if (text === null) setSaid(texts.none);
      else download(`${projectKey}-${sprint.id}.feature`, text, 'text/plain');
    } catch (error) {
      setSaid(texts.failed({ why: sayFailure(error) }));
    }
    setBusy(false);
  };

  return (
    <div className="sprint-feature">
      <label>
        {texts.choose}{' '}
        <select value={sprint.id} onChange={(event) => setChosen(event.target.value)}>
          {ordered.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>{' '}
      <Button busy={busy} onClick={() => void save()}>
        {texts.download}
      </Button>
      <p role="status">{said}</p>
    </div>
  );
};

export default SprintFeature;
