// Apollo Gateway in front of both subgraphs. What the caller says of itself goes on to them: the hub decides what it may see.
import { readFile } from 'node:fs/promises';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

// Else it asks the metadata addresses of clouds where it runs, and reports its uptime and machine to Apollo every hour.
process.env.APOLLO_TELEMETRY_DISABLED ??= 'true';

const forwarded = ['authorization', 'x-purpose'];

class Subgraph extends RemoteGraphQLDataSource {
  willSendRequest({ request, context }) {
    for (const name of forwarded) if (context[name]) request.http.headers.set(name, context[name]);
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: await readFile(process.env.SUPERGRAPH ?? 'supergraph.graphql', 'utf8'),
  buildService: ({ url }) => new Subgraph({ url }),
});
const { url } = await startStandaloneServer(new ApolloServer({ gateway, includeStacktraceInErrorResponses: false }), {
  listen: { host: '127.0.0.1', port: Number(process.env.PORT ?? 4000) },
  context: async ({ req }) => Object.fromEntries(forwarded.map((name) => [name, req.headers[name]])),
});
console.log(`The gateway answers at ${url}`);
