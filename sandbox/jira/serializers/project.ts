import type { JsonObject, Project } from '../model';
import { entityAvatars } from './site';
import type { View } from './view';

/** A project as other beans embed it. */
export const projectBean = (view: View, project: Project): JsonObject => ({
  self: `${view.api}/project/${project.id}`,
  id: project.id,
  key: project.key,
  name: project.name,
  projectTypeKey: project.projectTypeKey,
  simplified: project.style === 'next-gen',
  avatarUrls: entityAvatars(view, 'project', project.id),
});
