import './site.css';

import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';

import type { SiteCheck } from '../../../src/domain/shared/site-check';
import { settingsSiteTexts } from '../../../src/messages/en/settings-site';
import { Busy } from '../../ui/busy';
import { useMessages } from '../../ui/messages';
import type { Edit } from '../edit';
import { CheckTable } from './check-table';
import { type Progress, runChecks } from './run-checks';
import { useFailureText } from '../../ui/failure-text';

type State =
  | { readonly at: 'idle' }
  | { readonly at: 'asking'; readonly progress: Progress }
  | { readonly at: 'failed'; readonly why: string }
  | { readonly at: 'asked'; readonly checks: readonly SiteCheck[] };

const outcomes: readonly SiteCheck['outcome'][] = ['expected', 'other', 'unknown'];

const Summary = ({ checks }: { readonly checks: readonly SiteCheck[] }) => {
  const { summary } = useMessages(settingsSiteTexts);
  const counts = outcomes
    .map((outcome) => ({ outcome, count: checks.filter((one) => one.outcome === outcome).length }))
    .filter(({ count }) => count > 0);
  return (
    <ul className="site-summary">
      {counts.map(({ outcome, count }) => (
        <li key={outcome}>{summary[outcome]({ count })}</li>
      ))}
    </ul>
  );
};

/** Asks the site, with one click, what nobody could know before it was asked. Nothing is changed. */
export const SiteTab = (edit: Edit) => {
  const sayFailure = useFailureText();
  const texts = useMessages(settingsSiteTexts);
  const [state, setState] = useState<State>({ at: 'idle' });
  const ask = async (): Promise<void> => {
    setState({ at: 'asking', progress: { done: 0, all: 0 } });
    try {
      const checks = await runChecks(edit, (progress) => setState({ at: 'asking', progress }));
      setState({ at: 'asked', checks });
    } catch (error) {
      setState({ at: 'failed', why: sayFailure(error) });
    }
  };
  return (
    <div className="settings-tab">
      <section className="settings-group" aria-labelledby="site-title">
        <h3 id="site-title" className="settings-title">
          {texts.title}
        </h3>
        <p className="settings-help">{texts.help}</p>
        <div role="status" className="settings-group">
          {state.at === 'asking' && <Busy label={texts.busy(state.progress)} />}
          {state.at === 'failed' && (
            <SectionMessage appearance="error" title={texts.failed}>
              {state.why}
            </SectionMessage>
          )}
          {state.at === 'asked' && <Summary checks={state.checks} />}
        </div>
        {state.at !== 'asking' && (
          <div>
            <Button appearance={state.at === 'idle' ? 'primary' : 'default'} onClick={() => void ask()}>
              {state.at === 'idle' ? texts.start : texts.again}
            </Button>
          </div>
        )}
      </section>
      {state.at === 'asked' && <CheckTable checks={state.checks} />}
    </div>
  );
};
