import { projectTexts } from '../../src/messages/en/project';
import { openProjectSettings } from '../ui/bridge';
import { Button } from '../ui/button';
import { useMessages } from '../ui/messages';
import { useProject } from './data';
import { useRouter } from './router';
import { useAnswerable } from './use-answerable';
import { useGateFindings } from './use-gate-findings';

/** Whether the gate does what the settings say. */
const GateFact = () => {
  const { policy, policyResult, phase, context, projectKey, may } = useProject();
  const texts = useMessages(projectTexts);
  const projectId = context.extension.project?.id ?? '';
  const isOn = policyResult?.state === 'ok' && policy !== null;
  const problems = useGateFindings(projectId, isOn && phase === 'ready');
  if (problems === undefined) return null;
  if (!isOn) return policyResult?.state === 'off' ? <li>{texts.facts.gate.off}</li> : null;
  if (problems !== null && problems > 0)
    return (
      <li className="page-fact-bad">
        {texts.facts.gateProblems({ count: problems })}{' '}
        {may('ADMINISTER_PROJECTS') && (
          <Button look="link" onClick={() => void openProjectSettings(projectKey)}>
            {texts.facts.settings}
          </Button>
        )}
      </li>
    );
  if (policy.mode === 'warn') return <li>{texts.facts.gate.warn}</li>;
  return <li>{problems === null ? texts.facts.gate.unchecked : texts.facts.gate.whole}</li>;
};

/** One line of what matters now: whether the gate is whole, what waits, what went past the Product Owner. */
export const HeaderFacts = () => {
  const { complete, policy, fromCache } = useProject();
  const { go } = useRouter();
  const { waiting, breaches } = useAnswerable();
  const { facts } = useMessages(projectTexts);
  if (policy === null || !(complete || fromCache)) return <ul className="page-facts" aria-label={facts.label} />;
  return (
    <ul className="page-facts" aria-label={facts.label}>
      <GateFact />
      <li>
        {waiting.length === 0 ? (
          facts.nothingWaits
        ) : (
          <Button look="link" onClick={() => go('waiting')}>
            {facts.waiting({ count: waiting.length })}
          </Button>
        )}
      </li>
      {breaches.length > 0 && (
        <li className="page-fact-bad">
          <Button look="link" onClick={() => go('waiting', new URLSearchParams({ show: 'breaches' }))}>
            {facts.breaches({ count: breaches.length })}
          </Button>
        </li>
      )}
    </ul>
  );
};
