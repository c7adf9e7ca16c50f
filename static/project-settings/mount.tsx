import { createRoot } from 'react-dom/client';

import type { Context } from '../ui/context';
import ProjectSettings from './index';

export const mount = (place: HTMLElement, context: Context): void =>
  createRoot(place).render(<ProjectSettings context={context} />);
