// Runs the tests against one hub: node run.js [files]
import { spawn } from 'node:child_process';
import { startHub } from './hub.js';

const hub = await startHub();
const tests = spawn(process.execPath, ['--test', '--test-reporter=spec', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, HUB_ADDRESS: hub.address, HUB_TOKEN: hub.token },
});
// The tests get a terminal's Ctrl-C themselves; the hub is stopped when they have ended.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => tests.kill(signal));
const code = await new Promise((resolve) => tests.once('exit', resolve));
await hub.stop();
process.exitCode = code ?? 1;
