import './worth.css';

import { questionsTexts } from '../../../../src/messages/en/questions';
import { successTexts } from '../../../../src/messages/en/success';
import { valueCoverageTexts } from '../../../../src/messages/en/value-coverage';
import { Busy } from '../../../ui/busy';
import { Disclosure } from '../../../ui/disclosure';
import { useMessages } from '../../../ui/messages';
import { Part } from '../../../ui/part';
import { useProject } from '../../data';

// Each is read when it is first opened: their calls to Jira are their own.
const loadCoverage = () => import('./coverage-section');
const loadAgain = () => import('./look-again-section');
const loadQuestions = () => import('./questions-section');
const loadOutcome = () => import('./outcome-section');

/** How well the values themselves stand: how far the backlog has them, and which are to be looked at again. */
const Worth = () => {
  const texts = useMessages(valueCoverageTexts);
  const { page: success } = useMessages(successTexts);
  const all = useMessages(questionsTexts);
  const { fields, phase } = useProject();
  if (fields.value === null || phase !== 'ready') return null;
  return (
    <div className="worth">
      <Disclosure title={texts.title}>
        <Part load={loadCoverage} props={{}} waiting={<Busy label={texts.loading} />} />
      </Disclosure>
      <Disclosure title={texts.again.title}>
        <Part load={loadAgain} props={{}} waiting={<Busy label={texts.again.loading} />} />
      </Disclosure>
      <Disclosure title={success.title}>
        <Part load={loadOutcome} props={{}} waiting={<Busy label={success.loading} />} />
      </Disclosure>
      <Disclosure title={all.value.title}>
        <Part load={loadQuestions} props={{}} waiting={<Busy label={all.loading} />} />
      </Disclosure>
    </div>
  );
};

export default Worth;
