import './copies.css';

import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { type ChangeEvent, useState } from 'react';

import { policyFileText, takePolicyFile } from '../../src/domain/policy/policy-file';
import type { ListedProject } from '../../src/jira/project-list';
import { policyTexts } from '../../src/messages/en/policy';
import { settingsChangesTexts } from '../../src/messages/en/settings-changes';
import { sayCode } from '../../src/messages/section';
import { useMessages } from '../ui/messages';
import { toFailure } from '../ui/use-reply';
import { catalogueOf, type Copied, copyFrom, sources } from './copy-from';
import type { Edit } from './edit';
import { Row } from './row';
import { useFailureText } from '../ui/failure-text';
import { AsyncSelect } from './select';

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

const useReason = (): ((copied: Extract<Copied, { ok: false }>) => string) => {
  const sayFailure = useFailureText();
  const { copies } = useMessages(settingsChangesTexts);
  const { file } = useMessages(policyTexts);
  return ({ why }) => {
    if (why.code === 'failed') return sayFailure(why.failure);
    return why.code === 'unreadable' ? copies.unreadable : sayCode(file, why);
  };
};

const Result = ({ copied }: { readonly copied: Copied }) => {
  const { copies: texts } = useMessages(settingsChangesTexts);
  const policy = useMessages(policyTexts);
  const reasonOf = useReason();
  if (!copied.ok)
    return (
      <SectionMessage appearance="error" title={texts.refused}>
        {reasonOf(copied)}
      </SectionMessage>
    );
  const hasGaps = copied.dropped.length > 0;
  return (
    <SectionMessage appearance={hasGaps ? 'warning' : 'success'} title={hasGaps ? texts.takenWithGaps : texts.taken}>
      <p>{texts.takenWhat}</p>
      {hasGaps && (
        <>
          <p>{texts.dropped}</p>
          <ul className="settings-list">
            {copied.dropped.map((one, index) => (
              <li key={index}>{sayCode(policy.dropped, one)}</li>
            ))}
          </ul>
        </>
      )}
    </SectionMessage>
  );
};

/** A file input that looks like the other buttons; the input itself stays, so that keyboard and screen reader find it. */
const FileChoice = ({ onFile }: { readonly onFile: (file: File) => void }) => {
  const { copies: texts } = useMessages(settingsChangesTexts);
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file !== undefined) onFile(file);
  };
  return (
    <div className="settings-row">
      <label htmlFor="from-file">{texts.file}</label>
      <span className="settings-file">
        <input id="from-file" type="file" accept="application/json,.json" onChange={choose} />
        <span aria-hidden="true">{texts.chooseFile}</span>
      </span>
    </div>
  );
};

/** Settings from a file or another project, and into a file. */
export const Copies = ({ draft, loaded, locked, change }: Edit) => {
  const { copies: texts } = useMessages(settingsChangesTexts);
  const [taken, setTaken] = useState<Copied | null>(null);

  const take = async (read: () => Promise<Copied>): Promise<void> => {
    let result: Copied;
    try {
      result = await read();
    } catch (error) {
      result = { ok: false, why: { code: 'failed', failure: toFailure(error) } };
    }
    setTaken(result);
    if (result.ok) change(result.policy);
  };
  const look = async (text: string): Promise<Option[]> => {
    const found = await sources(loaded.project.id).catch(() => []);
    return found
      .filter(({ name, key }) => `${name} ${key}`.toLowerCase().includes(text.toLowerCase()))
      .map((project) => ({ label: texts.project(project), value: project.id, project }));
  };

  return (
    <fieldset className="settings-group">
      <legend>{texts.title}</legend>
      {!locked && (
        <>
          <Row id="copy-from" label={texts.from} help={texts.fromHelp}>
            <AsyncSelect<Option>
              inputId="copy-from"
              value={null}
              loadOptions={look}
              defaultOptions
              placeholder={texts.choose}
              noOptionsMessage={() => texts.noProject}
              descriptionId="copy-from-help"
              onChange={(option) => {
                if (option !== null) void take(() => copyFrom(option.project, draft, loaded));
              }}
            />
          </Row>
          <FileChoice
            onFile={(file) => void take(async () => takePolicyFile(await file.text(), draft, catalogueOf(loaded)))}
          />
        </>
      )}
      <div aria-live="polite">{taken !== null && <Result copied={taken} />}</div>
      <div>
        <Button
          onClick={() => download(`assay-${loaded.project.key}.json`, policyFileText(draft, catalogueOf(loaded)))}
        >
          {texts.save}
        </Button>
      </div>
    </fieldset>
  );
};
