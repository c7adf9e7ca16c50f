import './print.css';

import { useLayoutEffect } from 'react';

import { projectTexts } from '../../src/messages/en/project';
import { useMessages } from '../ui/messages';
import { usePrinting } from '../ui/use-printing';
import { useProject } from './data';
import { useRouter } from './router';

/** Of which project a sheet is, and what is on it; on the screen Jira and the tabs say so. Paper is white, whatever the theme is. */
const PrintHead = () => {
  const { projectName, projectKey } = useProject();
  const { route } = useRouter();
  const texts = useMessages(projectTexts);
  const isPrinting = usePrinting();
  useLayoutEffect(() => {
    if (!isPrinting) return undefined;
    const { dataset } = document.documentElement;
    const { colorMode: before = 'light' } = dataset;
    dataset['colorMode'] = 'light';
    return () => {
      dataset['colorMode'] = before;
    };
  }, [isPrinting]);
  return isPrinting ? (
    <p className="print-head">{texts.sheet({ project: projectName || projectKey, name: texts.route[route] })}</p>
  ) : null;
};

export default PrintHead;
