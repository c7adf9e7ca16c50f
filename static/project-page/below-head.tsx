import { useProject } from './data';
import { GoalLine } from './goal/line';
import { Notices } from './notices';

/** What stands between the head of the page and its route: the goal once all is read, and what has to be said of the figures. No route waits for it. */
const BelowHead = () => {
  const { phase } = useProject();
  return (
    <>
      {phase === 'ready' && <GoalLine />}
      <Notices />
    </>
  );
};

export default BelowHead;
