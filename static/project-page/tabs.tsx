import { projectTexts } from '../../src/messages/en/project';
import { useFormat, useMessages } from '../ui/messages';
import { RouteLink, routes } from './router';
import { useAnswerable } from './use-answerable';

/** The routes of the page; the queue says how much is in it. */
export const Tabs = () => {
  const texts = useMessages(projectTexts);
  const { number } = useFormat();
  const { waiting } = useAnswerable();
  return (
    <nav className="page-tabs" aria-label={texts.tabs}>
      {routes.map((one) => (
        <RouteLink key={one} to={one}>
          {texts.route[one]}
          {one === 'waiting' && waiting.length > 0 && (
            <>
              {' '}
              <span className="page-tab-count">{number(waiting.length)}</span>
            </>
          )}
        </RouteLink>
      ))}
    </nav>
  );
};
