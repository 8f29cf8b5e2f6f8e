import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ApolloClient, gql, InMemoryCache } from '@apollo/client';
import { BatchHttpLink } from '@apollo/client/link/batch-http';
import { admin, graph } from './address.js';

describe('Apollo Client with its batching link', () => {
  test('sends what is asked at one time in one body, and each gets its own answer', async () => {
    const sent = [];
    const counting = (address, options) => {
      sent.push(JSON.parse(options.body).length);
      return fetch(address, options);
    };
    const client = new ApolloClient({ link: new BatchHttpLink({ uri: graph, headers: admin, fetch: counting, batchInterval: 50 }), cache: new InMemoryCache() });

    const [first, wrong, second] = await Promise.allSettled([
      client.query({ query: gql`{ streets(first: 2) { nodes { id name } } }` }),
      client.query({ query: gql`{ nothing }` }),
      client.query({ query: gql`query($n: Int) { communities(first: $n) { nodes { id name } } }`, variables: { n: 3 } }),
    ]);
    client.stop();

    assert.deepEqual(sent, [3]);
    assert.equal(first.value.data.streets.nodes.length, 2);
    assert.equal(second.value.data.communities.nodes.length, 3);
    assert.equal(wrong.status, 'rejected');
    assert.match(wrong.reason.message, /nothing/);
  });
});

describe('A reader of JSON lines', () => {
  test('gets the answers one by one and knows them by their index', async () => {
    const query = 'query($first: Int!) { communities(first: $first) { nodes { name } } }';
    const answer = await fetch(graph, {
      method: 'POST',
      headers: { ...admin, 'content-type': 'application/json', accept: 'application/jsonl' },
      body: JSON.stringify({ query, variables: [{ first: 1 }, { first: 3 }] }),
    });

    const answers = (await answer.text()).trimEnd().split('\n').map((line) => JSON.parse(line));

    assert.match(answer.headers.get('content-type'), /^application\/jsonl(;|$)/);
    assert.deepEqual(answers.map((one) => [one.variableIndex, one.data.communities.nodes.length]), [[0, 1], [1, 3]]);
  });
});
