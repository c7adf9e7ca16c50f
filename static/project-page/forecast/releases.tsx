import type { ReleaseForecast } from '../../../src/domain/forecast';
import { forecastTexts } from '../../../src/messages/en/forecast';
import { useFormat, useMessages } from '../../ui/messages';
import { useProject } from '../data';
import { ItemLink } from '../item-link';
import { Dates, Table, type ViewProps } from './tables';

/** What a version holds, in the order in which it will be done, each with its 85 % date; what comes after the release date says so. */
const Content = ({ view, release: { ids, left } }: ViewProps & { readonly release: ReleaseForecast }) => {
  const texts = useMessages(forecastTexts);
  const { calendarDay } = useFormat();
  const { items } = useProject();
  const held = new Set(ids);
  const summaries = new Map(items.flatMap(({ id, summary }) => (held.has(id) ? [[id, summary] as const] : [])));
  return (
    <ul className="forecast-content">
      {view.forecast.items
        .filter(({ id }) => held.has(id))
        .map(({ id, key, byLevel }) => (
          <li key={id}>
            <ItemLink item={{ key, summary: summaries.get(id) ?? '' }} />{' '}
            <span className="forecast-note">
              {byLevel[0.85] === null ? texts.beyond : calendarDay(view.dateOf(byLevel[0.85]))}
              {left?.keys.includes(key) === true && ` · ${texts.late}`}
            </span>
          </li>
        ))}
    </ul>
  );
};

const Release = ({
  view,
  release,
  version,
}: ViewProps & {
  readonly release: ReleaseForecast;
  readonly version: { readonly name: string; readonly releaseDate: string | null } | undefined;
}) => {
  const texts = useMessages(forecastTexts);
  const { calendarDay } = useFormat();
  const { byLevel, left } = release;
  return (
    <tr>
      <th scope="row">
        <bdi>{version?.name}</bdi>
        <details>
          <summary className="forecast-note">{texts.content(release)}</summary>
          <Content view={view} release={release} />
        </details>
      </th>
      <Dates byLevel={byLevel} view={view} />
      <td>
        {version?.releaseDate == null ? null : calendarDay(version.releaseDate)}
        {left !== null && (
          <span className="forecast-note">{left.keys.length === 0 ? texts.whole : texts.cut(left)}</span>
        )}
      </td>
    </tr>
  );
};

/** What each version holds, when it is whole, and what stopping at its date leaves out. */
export const Releases = ({
  view,
  versions,
}: ViewProps & {
  readonly versions: readonly { readonly id: string; readonly name: string; readonly releaseDate: string | null }[];
}) => {
  const texts = useMessages(forecastTexts);
  if (view.releases.length === 0) return null;
  return (
    <Table title={texts.versions} first={texts.version} last={texts.release}>
      {view.releases.map((release) => (
        <Release
          key={release.versionId}
          view={view}
          release={release}
          version={versions.find(({ id }) => id === release.versionId)}
        />
      ))}
    </Table>
  );
};
