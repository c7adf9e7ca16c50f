import type { Overview, ReleaseDates } from '../../src/domain/digest';
import { gadgetTexts } from '../../src/messages/en/gadget';
import { Lozenge } from '../ui/lozenge';
import { useAllMessages } from '../ui/messages';

type Unit = Overview['unit'];

const Release = ({ of, unit }: { readonly of: ReleaseDates; readonly unit: Unit }) => {
  const messages = useAllMessages();
  const texts = messages.of(gadgetTexts);
  const { calendarDay } = messages.format;
  const { name, releaseDate, even, likely, left } = of;
  const never = texts.never[unit];
  return (
    <li>
      <strong dir="auto">{name}</strong>{' '}
      <span className="gadget-subtle">
        {releaseDate === null ? texts.unplanned : texts.planned({ date: calendarDay(releaseDate) })}
      </span>{' '}
      {releaseDate !== null && (
        <Lozenge tone={left === null ? 'success' : 'danger'}>{left === null ? texts.inTime : texts.late}</Lozenge>
      )}
      <div>{even === null ? never : texts.even({ date: calendarDay(even) })}</div>
      {even !== null && <div>{texts.likely({ date: likely === null ? never : calendarDay(likely) })}</div>}
    </li>
  );
};

/** When the next versions arrive, or why nobody can say. */
export const Releases = ({
  of: { dates, unit },
  most,
}: {
  readonly of: Pick<Overview, 'dates' | 'unit'>;
  readonly most: number;
}) => {
  const texts = useAllMessages().of(gadgetTexts);
  if ('why' in dates) return <>{dates.why === 'too-few' ? texts.tooFew[unit](dates) : texts.tooMany}</>;
  if (dates.releases.length === 0) return <>{texts.noRelease}</>;
  return (
    <ul className="gadget-list">
      {dates.releases.slice(0, most).map((release) => (
        <Release key={release.name} of={release} unit={unit} />
      ))}
    </ul>
  );
};
