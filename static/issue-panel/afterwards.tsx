import Ask from '../questions/ask';
import type { Governed } from '../work-item/build-view-model';
import { GateLine } from './gate-line';

/** What comes after the first content: questions, and whether the gate is whole. */
const Afterwards = ({ of, projectId }: { readonly of: Governed; readonly projectId: string }) => (
  <>
    <Ask of={of} />
    {of.policy.mode === 'block' && <GateLine projectId={projectId} />}
  </>
);

export default Afterwards;
