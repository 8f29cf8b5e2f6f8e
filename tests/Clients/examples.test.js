import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { admin, at, graph } from './address.js';
import { openBrowser } from './browser.js';
import { quiet } from './guide.js';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

/** The example by itself, with what it needs installed. */
async function install(name) {
  const folder = await mkdtemp(join(tmpdir(), `hub-${name}-`));
  await cp(join(examples, name), folder, { recursive: true, filter: (path) => !/[/\\](node_modules|dist)$/.test(path) });
  await promisify(execFile)('npm', ['ci', '--loglevel=error'], { cwd: folder, env: { ...process.env, ...quiet } });
  return folder;
}

/** A port that nobody has just now. */
async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function ask(query, variables) {
  const answer = await fetch(graph, { method: 'POST', headers: { ...admin, 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await answer.json();
  assert.equal(errors, undefined);
  return data;
}

describe('examples/live-incidents', { timeout: 180_000 }, () => {
  let folder;
  let preview;
  let chromium;
  let page;

  before(async () => {
    folder = await install('live-incidents');
    await promisify(execFile)('npm', ['run', 'build'], { cwd: folder });
    preview = spawn('node', ['node_modules/vite/bin/vite.js', 'preview', '--port', String(await freePort())], { cwd: folder, env: { ...process.env, HUB: at('').replace(/\/$/, ''), NO_COLOR: '1' } });
    const address = await new Promise((resolve, reject) => {
      let output = '';
      preview.stdout.on('data', (text) => {
        output += text;
        const [, found] = /(http:\/\/127\.0\.0\.1:\d+)/.exec(output) ?? [];
        if (found) resolve(found);
      });
      preview.once('exit', () => reject(new Error(`The preview ended:\n${output}`)));
    });
    chromium = await openBrowser();
    page = await chromium.browser.newPage();
    await page.goto(address);
  });

  after(async () => {
    await chromium?.close();
    preview?.kill();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  test('shows an incident when it is reported, what becomes of it, and no longer when it is closed', async () => {
    const shown = page.getByRole('listitem').filter({ hasText: '井盖缺失' });
    await page.getByText('实时 live').waitFor();
    const { reportIncident } = await ask('mutation { reportIncident(input: { title: "井盖缺失", gridCode: "320105001013005" }) { incident { id version } } }');
    await shown.getByText('发现').waitFor();

    const { handleIncident } = await ask('mutation($input: HandleIncidentInput!) { handleIncident(input: $input) { incident { id version } } }', { input: { id: reportIncident.incident.id } });
    await shown.getByText('处理').waitFor();

    await ask('mutation($input: ResolveIncidentInput!) { resolveIncident(input: $input) { incident { id } errors { __typename } } }', { input: { id: handleIncident.incident.id, note: '已更换' } });
    await ask('mutation($input: CloseIncidentInput!) { closeIncident(input: $input) { incident { id } errors { __typename } } }', { input: { id: handleIncident.incident.id } });
    await shown.waitFor({ state: 'detached' });
  });
});

describe('examples/incidents-chart', { timeout: 180_000 }, () => {
  test('draws what the hub counts', async () => {
    await ask('mutation { reportIncident(input: { title: "噪音扰民", gridCode: "320105001013005", category: NOISE_DISPUTE }) { incident { id } } }');
    const folder = await install('incidents-chart');
    try {
      const { stdout } = await promisify(execFile)('node', ['chart.mjs', 'chart.svg'], { cwd: folder, env: { ...process.env, HUB: graph } });
      const chart = await readFile(join(folder, 'chart.svg'), 'utf8');

      assert.match(stdout, /^\d+ groups are drawn in chart\.svg\.$/m);
      assert.match(chart, /^<svg[^]*NOISE_DISPUTE[^]*<\/svg>$/);
      assert.match(chart, new RegExp(`>${new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit' }).format()}<`));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
