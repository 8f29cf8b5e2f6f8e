import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { relayStylePagination } from '@apollo/client/utilities';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';

/** A client that asks by HTTP and follows over a WebSocket. */
export function openClient(token) {
  const authorization = `Bearer ${token}`;
  const socket = createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    connectionParams: { Authorization: authorization },
    // Who follows says itself from where on, so that nothing is lost: see useOpenIncidents.
    retryAttempts: 0,
  });
  return new ApolloClient({
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(socket),
      new HttpLink({ uri: '/graphql', headers: { authorization } }),
    ),
    cache: new InMemoryCache({ typePolicies: { Query: { fields: { incidents: relayStylePagination(['where', 'order']) } } } }),
  });
}
