import { projectTexts } from '../../../src/messages/en/project';
import { valueTexts } from '../../../src/messages/en/value';
import { useMessages } from '../../ui/messages';
import { useProject } from '../data';
import { Empty } from '../empty';

type Why = 'noValueField' | 'noPointsField' | 'noPolicy' | 'noValue' | null;

const useWhy = (): Why => {
  const { policy, fields, items } = useProject();
  if (fields.value === null) return 'noValueField';
  if (fields.points === null) return 'noPointsField';
  if (policy === null) return 'noPolicy';
  return items.every(({ value }) => value === null) ? 'noValue' : null;
};

/** Why there is no value to show, and what to do about it. */
export const NoValue = ({ unit }: { readonly unit: 'sprint' | 'week' }) => {
  const why = useWhy();
  const { empty } = useMessages(valueTexts);
  const project = useMessages(projectTexts);
  return why === null ? (
    <Empty title={empty.nothing({ unit: project.unit[unit] })}>
      <p>{empty.nothingDetail}</p>
    </Empty>
  ) : (
    <Empty title={empty[why]}>
      <p>{empty[`${why}Detail`]}</p>
    </Empty>
  );
};
