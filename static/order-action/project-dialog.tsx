import '../project-page/page.css';

import type { ReactNode } from 'react';

import { boards } from '../../src/jira/boards';
import { projectTexts } from '../../src/messages/en/project';
import { ProjectProvider } from '../project-page/data';
import { LocalRouter, type Route } from '../project-page/router';
import { ReadingLine } from '../project-page/sync-status';
import { jira } from '../ui/bridge';
import { Busy } from '../ui/busy';
import type { Context } from '../ui/context';
import { ErrorState } from '../ui/error-state';
import { useMessages } from '../ui/messages';
import { Surface } from '../ui/surface';
import { useReply } from '../ui/use-reply';

/** The context with the project of the backlog: as the host says, else as the board does. Null where neither knows. */
const withProject = async (context: Context): Promise<Context | null> => {
  const { project: known, board } = context.extension;
  if (known !== undefined) return context;
  const project = board === undefined ? null : await boards(jira).projectOf(String(board.id));
  return project === null ? null : { ...context, extension: { ...context.extension, project } };
};

interface ProjectDialogProps {
  readonly context: Context;
  readonly route: Route;
  /** The route's state at first. */
  readonly initial?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** One route of the project page in a dialog over Jira's own backlog. */
export const ProjectDialog = ({ context, route, initial = {}, children }: ProjectDialogProps) => {
  const texts = useMessages(projectTexts);
  const reply = useReply(() => withProject(context), [context]);
  if (reply.state === 'waiting') return <Busy label={texts.sync.reading} />;
  const found = reply.state === 'ready' ? reply.value : null;
  if (found === null)
    return (
      <ErrorState
        title={texts.noProject}
        detail={texts.noProjectDetail({ name: texts.route[route] })}
        onRetry={() => void reply.again()}
      />
    );
  return (
    <ProjectProvider context={found}>
      <LocalRouter route={route} initial={initial}>
        <Surface>
          <div className="page">
            <div className="page-head">
              <ReadingLine />
            </div>
            {children}
          </div>
        </Surface>
      </LocalRouter>
    </ProjectProvider>
  );
};
