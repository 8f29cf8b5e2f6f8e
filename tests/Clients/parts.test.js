import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Defer20220824Handler, GraphQL17Alpha9Handler } from '@apollo/client/incremental';
import { cacheExchange, Client, fetchExchange } from '@urql/core';
import { createClient as createEventClient } from 'graphql-sse';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { admin, at, graph } from './address.js';

const deferred = `query InParts {
  streets(first: 2) { nodes { id code ... @defer(label: "name") { name communities(first: 2) { totalCount } } } }
  ... @defer(label: "grids") { grids(first: 1) { totalCount } }
}`;
const whole = deferred.replaceAll(/@defer\(label: "\w+"\)/g, '');
const streamed = 'query Streamed { communities(first: 5) { totalCount nodes @stream(initialCount: 2) { id name } pageInfo { hasNextPage endCursor } } }';

/** The answer as a whole. */
async function answered(query) {
  const response = await fetch(graph, { method: 'POST', headers: { ...admin, 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify({ query }) });
  return (await response.json()).data;
}

/** Without what clients add. */
const plain = (value) => JSON.parse(JSON.stringify(value, (key, member) => (key === '__typename' ? undefined : member)));

const apollo = (incrementalHandler) => new ApolloClient({ link: new HttpLink({ uri: graph, headers: admin }), cache: new InMemoryCache(), incrementalHandler });

/** What a watched query shows until nothing more comes. */
function shown(client, query) {
  return new Promise((resolve, reject) => {
    const seen = [];
    client.watchQuery({ query: gql(query) }).subscribe((result) => {
      if (result.error) reject(result.error);
      seen.push(result);
      if (!result.loading && result.dataState === 'complete') resolve(seen);
    });
  });
}

for (const [name, handler] of [['by ids', GraphQL17Alpha9Handler], ['by paths', Defer20220824Handler]]) {
  describe(`Apollo Client that takes parts ${name}`, () => {
    test('shows first what is there and then the rest', async () => {
      const client = apollo(new handler());

      const seen = await shown(client, deferred);
      client.stop();

      assert(seen.some((result) => result.dataState === 'streaming' && result.data.streets.nodes.length === 2 && result.data.streets.nodes[0].name === undefined), JSON.stringify(seen));
      assert.deepEqual(plain(seen.at(-1).data), await answered(whole));
    });

    test('puts the rest of a list behind its first items', async () => {
      const client = apollo(new handler());

      const seen = await shown(client, streamed);
      client.stop();

      assert.deepEqual(plain(seen.at(-1).data), await answered(streamed.replace('@stream(initialCount: 2)', '')));
    });
  });
}

describe('urql', () => {
  test('shows first what is there and then the rest', async () => {
    const client = new Client({ url: graph, preferGetMethod: false, fetchOptions: { headers: admin }, exchanges: [cacheExchange, fetchExchange] });
    const seen = [];
    await new Promise((resolve) => {
      client.query(deferred, {}).subscribe((result) => {
        seen.push(result);
        if (!result.hasNext) resolve();
      });
    });

    assert(seen.length > 1);
    assert.equal(seen[0].data.streets.nodes[0].name, undefined);
    assert.deepEqual(plain(seen.at(-1).data), await answered(whole));
  });
});

describe('A reader of multipart/mixed', () => {
  test('can read each part as soon as it is there, by the letter', async () => {
    const response = await fetch(graph, { method: 'POST', headers: { ...admin, 'content-type': 'application/json', accept: 'multipart/mixed' }, body: JSON.stringify({ query: deferred }) });
    const text = await response.text();

    assert.equal(response.headers.get('content-type'), 'multipart/mixed; boundary="-"');
    assert(text.startsWith('\r\n---\r\n') && text.endsWith('\r\n-----\r\n'));
    const parts = text.slice(5, -9).split('\r\n---').map((part) => part.split('\r\n\r\n'));
    assert(parts.every(([head]) => head.trim() === 'Content-Type: application/json; charset=utf-8'));
    const payloads = parts.map(([, json]) => JSON.parse(json));
    assert.deepEqual(payloads.map((payload) => payload.hasNext), [...payloads.slice(1).map(() => true), false]);
    assert.deepEqual(payloads[0].pending.map((one) => one.id).sort(), payloads.flatMap((payload) => payload.completed ?? []).map((one) => one.id).sort());
  });
});

describe('Streams', () => {
  const socket = () => createClient({ url: at('graphql').replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { Authorization: admin.authorization } });
  const events = () => createEventClient({ url: graph, retryAttempts: 0, headers: admin });

  for (const [name, open] of [['graphql-ws', socket], ['graphql-sse', events]]) {
    test(`${name} is given part after part, and the end`, async () => {
      const client = open();
      const parts = [];
      for await (const part of client.iterate({ query: deferred })) parts.push(part);
      client.dispose();

      assert.equal(parts[0].hasNext, true);
      assert.equal(parts.at(-1).hasNext, false);
      assert.equal(parts.flatMap((part) => part.completed ?? []).length, 3);
    });
  }
});
