// By hand: how a gateway under a steady load fares, and what each program spends on it. node gateway-load.js [hive|apollo] [requests a second] [seconds] [requests before]
// Every request is one _entities statement in the hub. It is sent when its time has come, whatever became of those before it.
// Those before, eight at a time, are not counted: until Node and .NET have compiled what they run, a request costs them several times as much.
import { spawn, execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { deliverTeam } from './delivery.js';
import { startHub } from './hub.js';

const [kind = 'apollo', rate = 200, seconds = 20, before = 5_000] = process.argv.slice(2);
const example = fileURLToPath(new URL('../../examples/gateway/', import.meta.url));
const programs = [];

async function start(script, environment) {
  const child = spawn(process.execPath, [script], { cwd: example, env: { ...process.env, NODE_ENV: 'production', PORT: '0', ...environment }, stdio: ['ignore', 'pipe', 'ignore'] });
  programs.push(child);
  for await (const text of child.stdout.setEncoding('utf8')) {
    const told = /answers at (\S+)/.exec(text);
    if (told) return { address: told[1], pid: child.pid };
  }
  throw new Error(`${script} did not start.`);
}

/** Seconds of the processor that a process has had, in hundredths. */
const spent = (pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;

const hub = await startHub();
const folder = await mkdtemp(join(tmpdir(), 'hub-gateway-load-'));
try {
  await deliverTeam(hub.address, { authorization: `Bearer ${hub.token}` });
  const library = await start('library.js');
  const supergraph = join(folder, 'supergraph.graphql');
  await promisify(execFile)(process.execPath, ['compose.js'], { cwd: example, env: { ...process.env, HUB: `${hub.address}graphql`, LIBRARY: library.address, SUPERGRAPH: supergraph } });
  const gateway = await start(`${kind}.js`, { SUPERGRAPH: supergraph });
  const body = JSON.stringify({ query: '{ branches { contact { role } } }' });
  const times = [];
  const failed = new Map();
  let sent = 0;
  const ask = async (isCounted) => {
    const since = performance.now();
    // Of requests that are alike Hive Gateway sends one to the hub: these have purposes of their own, which go on to it.
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${hub.token}`, 'x-purpose': `load ${sent++}` };
    try {
      const response = await fetch(gateway.address, { method: 'POST', headers, body });
      const text = await response.text();
      if (JSON.parse(text).data?.branches[0].contact.role !== 'GRID_LEAD') throw new Error(text.slice(0, 200));
    } catch (fault) {
      const reason = `${fault.cause ?? fault.message}`;
      if (isCounted) failed.set(reason, (failed.get(reason) ?? 0) + 1);
    }
    if (isCounted) times.push(performance.now() - since);
  };
  let left = Number(before);
  await Promise.all(Array.from({ length: 8 }, async () => {
    while (left-- > 0) await ask(false);
  }));
  const processes = { hub: hub.pid, gateway: gateway.pid, library: library.pid, sender: process.pid };
  const used = () => Object.values(processes).map(spent);
  const usedBefore = used();
  const began = performance.now();
  const asked = [];
  for (let i = 0; i < rate * seconds; i++) {
    const wait = began + (i * 1000) / rate - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    asked.push(ask(true));
  }
  await Promise.all(asked);
  const took = (performance.now() - began) / 1000;
  const usedAfter = used();
  times.sort((left, right) => left - right);
  const at = (part) => times[Math.floor(times.length * part)].toFixed(1);
  console.log(`${kind}: ${(times.length / took).toFixed(0)} requests a second after ${before} before; p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`);
  console.log(`processor a request: ${Object.keys(processes).map((name, i) => `${name} ${((1000 * (usedAfter[i] - usedBefore[i])) / times.length).toFixed(2)} ms`).join(', ')}`);
  for (const [reason, count] of failed) console.log(`${count} failed: ${reason}`);
} finally {
  for (const child of programs) child.kill();
  await hub.stop();
  await rm(folder, { recursive: true });
}
