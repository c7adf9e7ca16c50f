import './tests.css';

import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useEffect, useState } from 'react';

import type { ReportAddress } from '../../../src/contract/project';
import { settingsTestsTexts } from '../../../src/messages/en/settings-tests';
import { Busy } from '../../ui/busy';
import { callProject } from '../../ui/call-project';
import { useFailureText } from '../../ui/failure-text';
import { useMessages } from '../../ui/messages';
import type { Edit } from '../edit';
import { Branches } from './branches';
import { LastReports, Refused } from './report-lists';

const Secrets = ({ address: { current, former } }: { readonly address: ReportAddress }) => {
  const texts = useMessages(settingsTestsTexts);
  if (current === null) return <p className="settings-help">{texts.none}</p>;
  return (
    <p className="settings-help">
      {texts.made({ id: current.id, at: current.madeAt })}{' '}
      {former !== null && texts.former({ id: former.id, at: former.madeAt })}
    </p>
  );
};

/** What is copied into a pipeline, as a field that can be read and selected as a whole. */
const Copied = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <label className="tests-copied">
    {label}
    <input readOnly value={value} onFocus={({ currentTarget }) => currentTarget.select()} />
  </label>
);

/** The state of the tab: what is known, what was just made, and what is going on. */
const useReports = (locked: boolean) => {
  const sayFailure = useFailureText();
  const [address, setAddress] = useState<ReportAddress | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const work = async (call: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setWhy(null);
    await call().catch((error: unknown) => setWhy(sayFailure(error)));
    setBusy(false);
  };
  const make = async (): Promise<void> => {
    const made = await callProject('makeSecret', {});
    setSecret(made.secret);
    setAddress(made.address);
  };
  useEffect(() => {
    if (!locked) void work(async () => setAddress(await callProject('reports', {})));
    // Once, when the tab is opened.
    // eslint-disable-next-line
  }, []);
  const endFormer = async (): Promise<void> => setAddress(await callProject('endFormerSecret', {}));
  return { address, secret, why, busy, make: () => void work(make), endFormer: () => void work(endFormer) };
};

/** Where pipelines send test reports, what they sign them with, and what came. */
export const TestsTab = (edit: Edit) => {
  const { locked, draft } = edit;
  const texts = useMessages(settingsTestsTexts);
  const { address, secret, why, busy, make, endFormer } = useReports(locked);
  return (
    <div className="settings-tab">
      <Branches {...edit} />
      <section className="settings-group" aria-labelledby="tests-title">
        <h3 id="tests-title" className="settings-title">
          {texts.title}
        </h3>
        <p className="settings-help">{texts.help}</p>
        <div role="status" className="settings-group">
          {busy && address === null && <Busy label={texts.loading} />}
          {why !== null && (
            <SectionMessage appearance="error" title={texts.failed}>
              {why}
            </SectionMessage>
          )}
          {secret !== null && (
            <SectionMessage appearance="warning" title={texts.shownOnce}>
              <Copied label={texts.secret} value={secret} />
            </SectionMessage>
          )}
        </div>
        {address !== null && (
          <>
            <Copied label={texts.address} value={address.url} />
            <Secrets address={address} />
            <div className="tests-buttons">
              <Button isDisabled={busy} onClick={make}>
                {address.current === null ? texts.make : texts.rotate}
              </Button>
              {address.former !== null && (
                <Button isDisabled={busy} appearance="subtle" onClick={endFormer}>
                  {texts.endFormer}
                </Button>
              )}
            </div>
          </>
        )}
      </section>
      {address !== null && (
        <section className="settings-group" aria-labelledby="tests-came">
          <h3 id="tests-came" className="settings-title">
            {texts.lastReports}
          </h3>
          <LastReports reports={address.log.reports} policy={draft} />
        </section>
      )}
      {address !== null && <Refused {...address.log} />}
    </div>
  );
};
