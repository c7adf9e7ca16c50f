import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { AsyncSelect } from '@atlaskit/select';
import { type ChangeEvent, useState } from 'react';

import { policyFileText, type Taken, takePolicyFile } from '../../src/domain/policy/policy-file';
import type { ListedProject } from '../../src/jira/project-list';
import { toFailure } from '../ui/use-reply';
import { catalogueOf, copyFrom, sources } from './copy-from';
import type { Edit } from './edit';
import { Row } from './row';

interface Option {
  readonly label: string;
  readonly value: string;
  readonly project: ListedProject;
}

const download = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
};

const Result = ({ taken }: { readonly taken: Taken }) =>
  taken.ok ? (
    <SectionMessage
      appearance={taken.dropped.length === 0 ? 'success' : 'warning'}
      title={taken.dropped.length === 0 ? 'Taken over; not saved yet' : 'Taken over with gaps; not saved yet'}
    >
      <p>People, the fields in use and the record stay this project’s own. Look through the tabs, then save.</p>
      {taken.dropped.length > 0 && (
        <>
          <p>Left out:</p>
          <ul className="settings-list">
            {taken.dropped.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </SectionMessage>
  ) : (
    <SectionMessage appearance="error" title="Nothing was taken over">
      {taken.why}
    </SectionMessage>
  );

/** Settings from a file or another project, and into a file. */
export const Copies = ({ draft, loaded, locked, change }: Edit) => {
  const [taken, setTaken] = useState<Taken | null>(null);

  const take = async (read: () => Promise<Taken>): Promise<void> => {
    let result: Taken;
    try {
      result = await read();
    } catch (error) {
      result = { ok: false, why: toFailure(error).message };
    }
    setTaken(result);
    if (result.ok) change(result.policy);
  };
  const fromFile = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file !== undefined) void take(async () => takePolicyFile(await file.text(), draft, catalogueOf(loaded)));
  };
  const look = async (text: string): Promise<Option[]> => {
    const found = await sources(loaded.project.id).catch(() => []);
    return found
      .filter(({ name, key }) => `${name} ${key}`.toLowerCase().includes(text.toLowerCase()))
      .map((project) => ({ label: `${project.name} (${project.key})`, value: project.id, project }));
  };

  return (
    <fieldset className="settings-group">
      <legend>Copies</legend>
      {!locked && (
        <>
          <Row
            id="copy-from"
            label="Copy from another project"
            help="Projects that you see and that have settings of Assay."
          >
            <AsyncSelect<Option>
              inputId="copy-from"
              value={null}
              loadOptions={look}
              defaultOptions
              placeholder="Choose a project…"
              noOptionsMessage={() => 'No other project that you see has settings of Assay'}
              descriptionId="copy-from-help"
              onChange={(option) => {
                if (option !== null) void take(() => copyFrom(option.project, draft, loaded));
              }}
            />
          </Row>
          <div className="settings-row">
            <label htmlFor="from-file">Take from a file</label>
            <input id="from-file" type="file" accept="application/json,.json" onChange={fromFile} />
          </div>
        </>
      )}
      <div aria-live="polite">{taken !== null && <Result taken={taken} />}</div>
      <div>
        <Button
          onClick={() => download(`assay-${loaded.project.key}.json`, policyFileText(draft, catalogueOf(loaded)))}
        >
          Save to a file
        </Button>
      </div>
    </fieldset>
  );
};
