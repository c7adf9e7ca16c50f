import './tests.css';

import { useState } from 'react';

import { isWithin, type LivingFilter, type LivingTest } from '../../../src/domain/evidence/living-tests';
import { livingTestsTexts } from '../../../src/messages/en/living-tests';
import type { Bound } from '../../../src/messages/section';
import { BuildLink } from '../../ui/build-link';
import { Busy } from '../../ui/busy';
import { Button } from '../../ui/button';
import { DataTable } from '../../ui/charts/data-table';
import { Message } from '../../ui/message';
import { useFormat, useMessages } from '../../ui/messages';
import { toCsv } from '../../ui/csv';
import { download } from '../../ui/download';
import { useProject } from '../data';
import { Empty } from '../empty';
import { ItemLink } from '../item-link';
import { useLivingTests } from './use-living-tests';

/** So many rows are shown; the file has all. */
const mostShown = 500;

const namesIn = (rows: readonly LivingTest[], of: (row: LivingTest) => readonly string[]): readonly string[] =>
  [...new Set(rows.flatMap(of))].sort((a, b) => a.localeCompare(b));

interface ChoiceProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

const Choice = ({ label, names, value, onChange }: ChoiceProps) => {
  const { any } = useMessages(livingTestsTexts);
  return (
    <label className="tests-choice">
      {label}
      <select value={value ?? ''} onChange={({ currentTarget }) => onChange(currentTarget.value || null)}>
        <option value="">{any}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
};

const numberText = (texts: { all: string; criterion: (of: { number: number }) => string }, { number }: LivingTest) =>
  number === null ? texts.all : texts.criterion({ number });

const stateText = (
  { state: texts, moved }: Pick<Bound<(typeof livingTestsTexts)['texts']>, 'state' | 'moved'>,
  row: LivingTest,
): string => (row.moved ? moved : texts[row.state]);

const Rows = ({ rows }: { readonly rows: readonly LivingTest[] }) => {
  const texts = useMessages(livingTestsTexts);
  const { day } = useFormat();
  const { columns } = texts;
  return (
    <DataTable
      caption={texts.title}
      rows={rows.slice(0, mostShown)}
      keyOf={({ item, number }) => `${item.key}#${number ?? ''}`}
      columns={[
        { title: columns.item, cell: ({ item }) => <ItemLink item={item} /> },
        { title: columns.criterion, cell: (row) => numberText(texts, row) },
        {
          title: columns.state,
          cell: (row) => <span className={`tests-state tests-${row.state}`}>{stateText(texts, row)}</span>,
        },
        { title: columns.since, cell: ({ build }) => (build === null ? '' : day(build.at)) },
        { title: columns.build, cell: ({ build }) => build && <BuildLink build={build} /> },
        { title: columns.test, cell: ({ test }) => <span dir="auto">{test}</span> },
      ]}
    />
  );
};

const useFile = () => {
  const texts = useMessages(livingTestsTexts);
  const { columns } = texts;
  return (rows: readonly LivingTest[]): string =>
    toCsv(
      [
        { title: columns.item, raw: ({ item }) => item.key },
        { title: columns.criterion, raw: (row) => numberText(texts, row) },
        { title: columns.state, raw: (row) => stateText(texts, row) },
        { title: columns.since, raw: ({ build }) => build?.at ?? '' },
        { title: columns.build, raw: ({ build }) => build?.url ?? build?.id ?? '' },
        { title: columns.test, raw: ({ test }) => test ?? '' },
        { title: columns.components, raw: ({ item }) => item.components.join(', ') },
        { title: columns.versions, raw: ({ item }) => item.versions.map(({ name }) => name).join(', ') },
      ],
      rows,
    );
};

const Found = ({ rows }: { readonly rows: readonly LivingTest[] }) => {
  const texts = useMessages(livingTestsTexts);
  const { projectKey } = useProject();
  const [filter, setFilter] = useState<LivingFilter>({ component: null, version: null });
  const toFile = useFile();
  const shown = rows.filter((row) => isWithin(filter, row));
  const broken = shown.filter(({ state }) => state === 'failed').length;
  const components = namesIn(rows, ({ item }) => item.components);
  const versions = namesIn(rows, ({ item }) => item.versions.map(({ name }) => name));
  return (
    <div className="tests">
      <Message tone={broken === 0 ? 'neutral' : 'danger'}>
        <p>{broken === 0 ? texts.whole : texts.broken({ count: broken })}</p>
      </Message>
      <div className="tests-bar">
        <Choice
          label={texts.component}
          names={components}
          value={filter.component}
          onChange={(component) => setFilter({ ...filter, component })}
        />
        <Choice
          label={texts.version}
          names={versions}
          value={filter.version}
          onChange={(version) => setFilter({ ...filter, version })}
        />
        <Button onClick={() => download(texts.fileName({ key: projectKey }), toFile(shown), 'text/csv')}>
          {texts.download}
        </Button>
      </div>
      <Rows rows={shown} />
      {shown.length > mostShown && <p>{texts.more({ count: shown.length - mostShown })}</p>}
    </div>
  );
};

/** Do the tests of what was accepted still pass? */
const TestsPage = () => {
  const texts = useMessages(livingTestsTexts);
  const { policy, complete } = useProject();
  const { rows, why } = useLivingTests();
  if (why !== null)
    return (
      <Empty title={texts.failed}>
        <p>{why}</p>
      </Empty>
    );
  if (complete && (policy?.fields.ticks ?? null) === null)
    return (
      <Empty title={texts.noField}>
        <p>{texts.noFieldDetail}</p>
      </Empty>
    );
  if (rows === null || (rows.length === 0 && !complete)) return <Busy label={texts.reading} />;
  if (rows.length === 0)
    return (
      <Empty title={texts.empty}>
        <p>{texts.emptyDetail}</p>
      </Empty>
    );
  return <Found rows={rows} />;
};

export default TestsPage;
