import './criteria-survey.css';

import { openPath } from '../ui/bridge';

const most = 5;

/** The first few work items of a list, each a link that opens beside the page; `more` says how many are not named. */
export const IssueLinks = ({
  keys,
  more,
}: {
  readonly keys: readonly string[];
  readonly more: (values: { readonly count: number }) => string;
}) => (
  <span className="settings-keys">
    {keys.slice(0, most).map((key) => (
      <a
        key={key}
        href={`/browse/${key}`}
        onClick={(event) => {
          event.preventDefault();
          void openPath(`/browse/${key}`);
        }}
      >
        {key}
      </a>
    ))}
    {keys.length > most && <span>{more({ count: keys.length - most })}</span>}
  </span>
);
