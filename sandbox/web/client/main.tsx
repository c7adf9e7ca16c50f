import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { applyColorMode, savedColorMode } from './shell/color-mode';
import './styles/base.css';
import './styles/controls.css';
import './styles/marks.css';
import './styles/layers.css';
import './styles/header.css';
import './styles/sidebar.css';
import './styles/start.css';
import './styles/shell.css';
import './styles/lists.css';
import './styles/board.css';
import './styles/workflow.css';
import './styles/issue.css';
import './styles/adf.css';
import './styles/inspector.css';

applyColorMode(savedColorMode());
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
