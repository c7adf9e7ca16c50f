import { type ComponentType, lazy, useState } from 'react';

import { commonTexts } from '../../src/messages/en/common';
import { ErrorState } from './error-state';
import { loadAgain } from './load-again';
import { useMessages } from './messages';

interface Module<P> {
  readonly default: ComponentType<P>;
}

/** `lazy` keeps a failure for the life of the page. In its place stands what says so, and loads the script once more when it is asked to. */
const otherwise = <P extends object>(load: () => Promise<Module<P>>): ComponentType<P> => {
  let loaded: ComponentType<P> | null = null;
  return (props) => {
    const texts = useMessages(commonTexts).part;
    const [, setTries] = useState(0);
    const again = async (): Promise<void> => {
      loaded = await load().then(
        (module) => module.default,
        () => null,
      );
      setTries((tries) => tries + 1);
    };
    if (loaded === null)
      return <ErrorState title={texts.failed} detail={texts.failedDetail} onRetry={() => void again()} />;
    const Shown = loaded;
    return <Shown {...props} />;
  };
};

/** As `lazy`: shown within `Suspense`, its script loads when it is first shown. Where that fails, the reader hears so and can try again. */
export const lazyPart = <P extends object>(load: () => Promise<Module<P>>) => {
  const loader = loadAgain(load);
  return lazy(async () => loader().catch(() => ({ default: otherwise(loader) })));
};
