import { createRequire } from 'node:module';
import { z } from 'zod';

const themes = ['light', 'dark', 'spacing', 'typography', 'shape'];
const Theme = z.object({ default: z.string() });

/** Atlassian's design tokens as one style sheet; the `data-theme` of `<html>` says which of them hold. */
export const themeCss = (): string => {
  const load = createRequire(__filename);
  return themes
    .map((name) => Theme.parse(load(`@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-${name}`)).default)
    .join('\n');
};
