import { goalTexts } from '../../../src/messages/en/goal';
import { useMessages } from '../../ui/messages';
import { useGoals } from './goals-store';

/** Whoever came to work waits for nothing, and what else the page reads goes first. */
const patience = 3_000;

/** Vision and goal in one line at the head of the page; nothing where there are none. */
export const GoalLine = () => {
  const goals = useGoals(patience);
  const texts = useMessages(goalTexts);
  if (goals === null || goals === 'failed' || (goals.vision === '' && goals.goal === null)) return null;
  const { vision, goal } = goals;
  return (
    <p className="page-goal">
      {vision !== '' && <span dir="auto">{texts.vision({ vision })}</span>}
      {goal !== null && <span dir="auto">{texts.goal({ goal: goal.text })}</span>}
    </p>
  );
};
