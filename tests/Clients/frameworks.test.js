import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { cacheExchange, Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { createClient } from 'graphql-ws';
import { OperationTypeNode } from 'graphql';
import WebSocket from 'ws';
import { admin, at, graph } from './address.js';

const changes = gql`
  subscription Changes($title: String!) {
    incidentChanged(where: { title: { startsWith: $title } }) { cursor kind node { id title state version } }
  }
`;

const report = gql`
  mutation Report($input: ReportIncidentInput!) {
    reportIncident(input: $input) { incident { id title state version } errors { __typename } }
  }
`;

const take = gql`
  mutation Handle($input: HandleIncidentInput!) {
    handleIncident(input: $input) { incident { id state version } errors { __typename } }
  }
`;

const list = gql`
  query Incidents($title: String!, $after: String) {
    incidents(where: { title: { startsWith: $title } }, order: [{ title: ASC }], first: 2, after: $after) {
      edges { cursor node { id title state version } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`;

const socket = () => createClient({ url: at('graphql').replace(/^http/, 'ws'), webSocketImpl: WebSocket, connectionParams: { Authorization: admin.authorization } });

/** Waits until that many came, and no longer than it takes on a busy machine. */
async function until(events, count) {
  const since = Date.now();
  while (events.length < count) {
    assert(Date.now() - since < 30_000, `${events.length} of ${count} events came.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return events;
}

const titles = (events) => events.map((event) => `${event.kind} ${event.node.title} ${event.node.state}`);

/** An incident in some grid of level 2. */
async function reported(title) {
  const response = await fetch(graph, {
    method: 'POST',
    headers: { ...admin, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ grids(where: { level: { eq: LEVEL_2 } }, first: 1) { nodes { code } } }' }),
  });
  const { data } = await response.json();
  return { title, gridCode: data.grids.nodes[0].code, category: 'OTHER' };
}

describe('Apollo Client', () => {
  const openClient = () => {
    const live = socket();
    const client = new ApolloClient({
      link: ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, new GraphQLWsLink(live), new HttpLink({ uri: graph, headers: admin })),
      cache: new InMemoryCache({ typePolicies: { Query: { fields: { incidents: relayStylePagination(['where', 'order']) } } } }),
    });
    return { client, live };
  };

  test('keeps a list up to date by what a subscription tells, and reads on behind its page', async () => {
    const { client, live } = openClient();
    const events = [];
    const following = client.subscribe({ query: changes, variables: { title: 'apollo' } }).subscribe(({ data }) => events.push(data.incidentChanged));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    for (const n of [1, 2, 3]) {
      const { data } = await client.mutate({ mutation: report, variables: { input: await reported(`apollo ${n}`) } });
      assert.equal(data.reportIncident.errors, null);
    }

    assert.deepEqual(titles(await until(events, 3)), ['CREATED apollo 1 DISCOVERED', 'CREATED apollo 2 DISCOVERED', 'CREATED apollo 3 DISCOVERED']);
    const seen = client.watchQuery({ query: list, variables: { title: 'apollo' } });
    const shown = [];
    const watching = seen.subscribe(({ data: page }) => page && shown.push(page.incidents));
    const [first] = await until(shown, 1);
    assert.equal(first.edges.length, 2);
    await seen.fetchMore({ variables: { after: first.pageInfo.endCursor } });
    const all = client.readQuery({ query: list, variables: { title: 'apollo' } });
    assert.deepEqual(all.incidents.edges.map((edge) => edge.node.title), ['apollo 1', 'apollo 2', 'apollo 3']);

    // What the subscription tells of an object goes into the same place of the cache as the list's.
    const { id, version } = all.incidents.edges[0].node;
    await client.mutate({ mutation: take, variables: { input: { id, expectedVersion: version } }, fetchPolicy: 'no-cache' });
    await until(events, 4);
    assert.equal(client.readQuery({ query: list, variables: { title: 'apollo' } }).incidents.edges[0].node.state, 'HANDLING');
    following.unsubscribe();
    watching.unsubscribe();
    client.stop();
    await live.dispose();
  });
});

describe('urql', () => {
  test('queries, changes and follows what changes', async () => {
    const live = socket();
    const client = new Client({
      url: graph,
      preferGetMethod: false,
      fetchOptions: { headers: admin },
      exchanges: [cacheExchange, fetchExchange, subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({ subscribe: (sink) => ({ unsubscribe: live.subscribe({ query, variables }, sink) }) }),
      })],
    });
    const events = [];
    const { unsubscribe } = client.subscription(changes, { title: 'urql' }).subscribe(({ data }) => data && events.push(data.incidentChanged));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const { data, error } = await client.mutation(report, { input: await reported('urql 1') });
    assert.equal(error, undefined);
    const { id, version } = data.reportIncident.incident;
    await client.mutation(take, { input: { id, expectedVersion: version } });

    assert.deepEqual(titles(await until(events, 2)), ['CREATED urql 1 DISCOVERED', 'UPDATED urql 1 HANDLING']);
    assert.equal(new Set(events.map((event) => event.cursor)).size, 2);
    const page = await client.query(list, { title: 'urql' });
    assert.deepEqual(page.data.incidents.edges.map((edge) => edge.node.title), ['urql 1']);
    unsubscribe();
    await live.dispose();
  });
});
