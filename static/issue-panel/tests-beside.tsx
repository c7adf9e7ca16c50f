import './tests-beside.css';

import type { TestsBeside as Beside } from '../../src/domain/evidence/tests-beside';
import type { CriterionState } from '../../src/domain/shared/test-result';
import { livingTestsTexts } from '../../src/messages/en/living-tests';
import { BuildLink } from '../ui/build-link';
import { Icon, type IconName } from '../ui/icon';
import { useMessages } from '../ui/messages';

const icons: Readonly<Record<CriterionState, { readonly name: IconName; readonly tone: string }>> = {
  failed: { name: 'cross', tone: 'danger' },
  stale: { name: 'clock', tone: 'warning' },
  flaky: { name: 'warning', tone: 'warning' },
  none: { name: 'dash', tone: 'subtle' },
  passed: { name: 'check', tone: 'success' },
};

const Result = ({ state, build, moved = false }: Pick<Beside, 'state' | 'build'> & { readonly moved?: boolean }) => {
  const texts = useMessages(livingTestsTexts);
  return (
    <span className="beside-result">
      <Icon {...icons[state]} />
      <span className={`beside-${state}`}>{moved ? texts.moved : texts.state[state]}</span>
      {build !== null && (
        <span className="beside-build">
          {texts.beside.build} <BuildLink build={build} />
        </span>
      )}
    </span>
  );
};

/** How a criterion stands by its tests: in which build, by which test, and what another branch says. */
export const TestsBeside = ({ of: { state, build, test, from, moved, elsewhere } }: { readonly of: Beside }) => {
  const { beside: texts } = useMessages(livingTestsTexts);
  return (
    <span className="beside">
      <Result state={state} build={build} moved={moved} />
      {moved && <span className="criteria-hint">{texts.moved}</span>}
      {from !== null && <span className="criteria-hint">{texts.from({ number: from })}</span>}
      {test !== null && (
        <span className="criteria-hint" dir="auto">
          {texts.test({ name: test })}
        </span>
      )}
      {elsewhere !== null && (
        <span className="beside-elsewhere">
          {texts.elsewhere} <Result {...elsewhere} />
        </span>
      )}
    </span>
  );
};
