import { projectTexts } from '../../src/messages/en/project';
import { ErrorState } from '../ui/error-state';
import { useFailureText } from '../ui/failure-text';
import { useMessages } from '../ui/messages';
import { toFailure } from '../ui/use-reply';

/** What stands in the place of a route that could not be drawn. */
const RouteFailed = ({ why, onRetry }: { readonly why: unknown; readonly onRetry: () => void }) => {
  const texts = useMessages(projectTexts);
  const sayFailure = useFailureText();
  return <ErrorState title={texts.routeFailed} detail={sayFailure(toFailure(why))} onRetry={onRetry} />;
};

export default RouteFailed;
