import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { createClient as createEventClient } from 'graphql-sse';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { startHub } from './hub.js';

// What a client sees of an answer in parts when the hub is told to stop in the middle of it: one of its parts waits for a lock that nobody gives back.
const query = '{ streets(first: 2) { nodes { code ... @defer(label: "later") { communities(first: 2) { totalCount } } } } ... @defer(label: "soon") { grids(first: 1) { totalCount } } }';
const answers = {};
let code;

/** Takes a table of the hub's database. @returns the process that holds it. */
async function lock({ data }, table) {
  const [cluster, sockets] = (await readFile(join(data, 'cluster'), 'utf8')).split('\n');
  const port = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[3];
  const psql = spawn('psql', ['-X', '-q', '-A', '-t', '-h', sockets, '-p', port, '-U', 'hub', 'hub'], { stdio: ['pipe', 'pipe', 'ignore'] });
  psql.stdin.on('error', () => {});
  psql.stdin.write(`begin; lock table ${table} in access exclusive mode; select 'locked';\n`);
  for await (const text of psql.stdout.setEncoding('utf8')) if (text.includes('locked')) return psql;
  throw new Error(`${table} was not locked.`);
}

/** The bytes of an answer, one piece of text after the other. */
async function* multipart(graph, headers) {
  const response = await fetch(graph, { method: 'POST', headers: { ...headers, 'content-type': 'application/json', accept: 'multipart/mixed' }, body: JSON.stringify({ query }) });
  yield* response.body.pipeThrough(new TextDecoderStream());
}

before(async () => {
  const hub = await startHub();
  const graph = `${hub.address}graphql`;
  const headers = { authorization: `Bearer ${hub.token}` };
  const holder = await lock(hub, 'communities');
  const open = {
    multipart: multipart(graph, headers),
    events: createEventClient({ url: graph, retryAttempts: 0, headers }).iterate({ query }),
    socket: createClient({ url: graph.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: headers }).iterate({ query }),
  };
  for (const name of Object.keys(open)) answers[name] = { came: [(await open[name].next()).value] };
  const stopped = hub.stop();
  await Promise.all(Object.entries(open).map(async ([name, rest]) => {
    try {
      for await (const next of rest) answers[name].came.push(next);
    } catch (fault) {
      answers[name].fault = fault;
    }
  }));
  code = await stopped;
  // It does not notice by itself that its connection is cut.
  holder.kill();
});

/** Says that what had been read came whole, that all else that was announced has failed, since the hub stops, and that nothing follows. */
function assertEnded(payloads) {
  assert.deepEqual(payloads.map((payload) => payload.hasNext), [...payloads.slice(1).map(() => true), false]);
  const announced = payloads.flatMap((payload) => payload.pending ?? []);
  const ends = new Map(payloads.flatMap((payload) => payload.completed ?? []).map((one) => [one.id, one.errors?.[0].extensions.code]));
  assert.deepEqual(announced.map((one) => one.label).sort(), ['later', 'later', 'soon']);
  assert.deepEqual(announced.map((one) => ends.get(one.id)), announced.map((one) => (one.label === 'later' ? 'HUB_STOPPING' : undefined)));
  assert.equal(ends.size, 3);
}

describe('A hub that is told to stop in the middle of answers in parts', () => {
  test('ends multipart/mixed by parts that say so, and by the last boundary', () => {
    const { came, fault } = answers.multipart;
    const text = came.join('');

    assert.equal(fault, undefined);
    assert(text.startsWith('\r\n---\r\n') && text.endsWith('\r\n-----\r\n'), text);
    assertEnded(text.slice(5, -9).split('\r\n---').map((part) => JSON.parse(part.split('\r\n\r\n')[1])));
  });

  test('ends server-sent events by ones that say so, and by complete', () => {
    const { came, fault } = answers.events;

    assert.equal(fault, undefined);
    assertEnded(came);
  });

  test('closes a WebSocket by 1001 with the reason, after whole messages', () => {
    const { came, fault } = answers.socket;

    assert.deepEqual([fault.code, fault.reason], [1001, 'The hub is stopping; connect again.']);
    assert(came.every((payload) => payload.hasNext));
  });

  test('stops as it should', () => assert.equal(code, 0));
});
