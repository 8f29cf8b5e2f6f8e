import { execFile, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The built hub. */
export const program = fileURLToPath(new URL('../../src/Host/bin/Release/net10.0/Jianye.DataHub.Host.dll', import.meta.url));

/**
 * Starts the built hub on a free port with a PostgreSQL of its own.
 * @param settings environment variables by name; one hub a process.
 * @returns its address, with a slash at the end, a token of an administrator, the process id, the data directory, and how to stop it, which tells its exit code.
 */
export async function startHub(settings = {}) {
  const data = join(tmpdir(), `hub-clients-${process.pid}`);
  const hub = spawn('dotnet', [program, 'serve', '--port', '0', '--no-demo', '--data', data], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...settings } });
  const ended = new Promise((resolve) => hub.once('exit', resolve));

  async function stop() {
    hub.kill('SIGTERM');
    const code = await ended;
    await rm(data, { recursive: true, force: true });
    return code;
  }

  let output = '';
  const address = await new Promise((resolve, reject) => {
    const listen = (text) => {
      output += text;
      const announced = /The hub serves at (\S+\/)graphql/.exec(output);
      if (announced) resolve(announced[1]);
    };
    hub.stdout.setEncoding('utf8').on('data', listen);
    hub.stderr.setEncoding('utf8').on('data', listen);
    hub.once('error', reject);
    ended.then((code) => reject(new Error(`The hub ended with ${code}:\n${output}`)));
    setTimeout(() => reject(new Error(`The hub did not serve within a minute:\n${output}`)), 60_000).unref();
  }).catch(async (fault) => {
    await stop();
    throw fault;
  });
  const { stdout } = await promisify(execFile)('dotnet', [program, 'token', '--role', 'admin', '--data', data]).catch(async (fault) => {
    await stop();
    throw fault;
  });
  return { address, token: stdout.trim(), pid: hub.pid, data, stop };
}
