import { useEffect } from 'react';

import { projectTexts } from '../../src/messages/en/project';
import { useMessages } from '../ui/messages';
import { useProject } from './data';
import { useRouter } from './router';

/** Paper is white, whatever the theme is. */
const useLightOnPaper = (): void => {
  useEffect(() => {
    const { dataset } = document.documentElement;
    let before: string | undefined;
    const begin = (): void => {
      before = dataset['colorMode'];
      dataset['colorMode'] = 'light';
    };
    const end = (): void => {
      if (before === undefined) delete dataset['colorMode'];
      else dataset['colorMode'] = before;
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
};

/** Of which project a sheet is, and what is on it; on the screen Jira and the tabs say so. */
export const PrintHead = () => {
  const { projectName, projectKey } = useProject();
  const { route } = useRouter();
  const texts = useMessages(projectTexts);
  useLightOnPaper();
  return <p className="print-head">{texts.sheet({ project: projectName || projectKey, name: texts.route[route] })}</p>;
};
