import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createClient as createEventClient } from 'graphql-sse';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { admin, at, graph } from './address.js';

const named = 'query Named($name: String!) { streets(where: { name: { eq: $name } }) { nodes { code name } } }';
const variables = { name: '莫愁湖街道' };
const found = { data: { streets: { nodes: [{ code: '320105001', name: '莫愁湖街道' }] } } };
const snapshot = 'subscription { streetChanged(snapshot: true) { kind cursor node { code } } }';
const socketAddress = (path) => at(path).replace(/^http/, 'ws');

const socketClient = (options = {}) => createClient({ url: socketAddress('graphql'), webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { Authorization: admin.authorization }, ...options });
const eventClient = (options = {}) => createEventClient({ url: graph, retryAttempts: 0, headers: admin, ...options });

/** All that an operation gives until it completes, or as many results as were asked for. */
async function results(client, payload, most = Infinity) {
  const all = [];
  const iterator = client.iterate(payload);
  for await (const result of iterator) {
    all.push(result);
    if (all.length >= most) break;
  }
  return all;
}

for (const [name, open] of [['graphql-ws', socketClient], ['graphql-sse', eventClient]]) {
  describe(name, () => {
    test('runs a query with variables', async () => {
      assert.deepEqual(await results(open(), { query: named, variables }), [found]);
    });

    test('runs many at once', async () => {
      const client = open();
      const all = await Promise.all(Array.from({ length: 50 }, () => results(client, { query: named, variables })));

      assert.deepEqual(all, Array.from({ length: 50 }, () => [found]));
      client.dispose();
    });

    test('follows a subscription: what there is, one after the other, each with its cursor', async () => {
      const client = open();
      const [{ data }] = await results(client, { query: '{ streets { nodes { code } } }' });
      const events = (await results(client, { query: snapshot }, data.streets.nodes.length)).map((result) => result.data.streetChanged);

      assert.deepEqual(events.map((event) => event.node.code).sort(), data.streets.nodes.map((street) => street.code).sort());
      assert(events.every((event) => typeof event.cursor === 'string' && event.cursor.length > 0));
      client.dispose();
    });

    test('goes on behind a cursor', async () => {
      const client = open();
      const [event] = await results(client, { query: snapshot }, 1);
      const iterator = client.iterate({ query: 'subscription After($after: String) { streetChanged(after: $after) { kind } }', variables: { after: event.data.streetChanged.cursor } });
      const first = await Promise.race([iterator.next(), new Promise((resolve) => setTimeout(resolve, 300, 'nothing yet'))]);

      assert.equal(first, 'nothing yet');
      client.dispose();
    });
  });
}

describe('graphql-ws', () => {
  test('is told as errors what is wrong with an operation', async () => {
    await assert.rejects(results(socketClient(), { query: '{ roads { name } }' }), (errors) => {
      assert.deepEqual(errors.map((error) => error.extensions.code), ['HUB_VALIDATION']);
      return true;
    });
  });

  test('is closed by 4403 with a wrong token, which it may try again', async () => {
    await assert.rejects(results(socketClient({ connectionParams: { Authorization: `${admin.authorization.slice(0, -4)}AAAA` } }), { query: '{ __typename }' }), (closed) => {
      assert.equal(closed.code, 4403);
      return true;
    });
  });

  test('gets a newer token by lazy parameters and renews it in place by a ping', async () => {
    let [acknowledged, pong] = [];
    let socket;
    const client = socketClient({
      connectionParams: async () => ({ headers: admin }),
      on: { opened: (opened) => { socket = opened; }, connected: (_, payload) => { acknowledged = payload; }, pong: (_, payload) => { pong = payload; } },
    });
    await results(client, { query: named, variables }).then(() => {});
    const iterator = client.iterate({ query: snapshot });
    await iterator.next();
    socket.send(JSON.stringify({ type: 'ping', payload: { Authorization: admin.authorization } }));
    while (!pong) await new Promise((resolve) => setTimeout(resolve, 20));

    assert.equal(pong.expiresAt, acknowledged.expiresAt);
    assert(new Date(pong.expiresAt) > new Date());
    client.dispose();
  });

  test('is nobody without a token, at the other address too', async () => {
    const [{ data }] = await results(socketClient({ url: socketAddress('graphql/ws'), connectionParams: undefined }), { query: '{ streets { totalCount } residents { totalCount } }' });

    assert.deepEqual(data, { streets: { totalCount: 6 }, residents: { totalCount: 0 } });
  });

  test('gets answers to its own pings', async () => {
    let pongs = 0;
    const client = socketClient({ keepAlive: 100, on: { pong: () => { pongs++; } } });
    const iterator = client.iterate({ query: snapshot });
    await iterator.next();
    while (pongs < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    client.dispose();
  });
});

describe('graphql-sse', () => {
  test('is told in a result what is wrong with an operation', async () => {
    const [result] = await results(eventClient(), { query: '{ roads { name } }' });

    assert.deepEqual(result.errors.map((error) => error.extensions.code), ['HUB_VALIDATION']);
  });

  test('is refused with a wrong token', async () => {
    await assert.rejects(results(eventClient({ headers: { authorization: 'Bearer x' } }), { query: '{ __typename }' }), (fault) => {
      assert.equal(fault.response.status, 401);
      return true;
    });
  });
});
