/** `npm start`: sets up what is missing, then runs the sandbox with the arguments given. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { build, install, requireNode, requireWritable, root } from './steps.mjs';

requireNode();
requireWritable();
install();
build();

const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'demo', 'main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.on('SIGINT', () => child.kill('SIGINT'));
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code) => process.exit(code ?? 0));
