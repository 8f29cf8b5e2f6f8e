// Hive Gateway as its own program (hive-gateway supergraph) finds this file by its name. What the caller says of itself goes on to both subgraphs: the hub decides what it may see.
import { defineConfig } from '@graphql-hive/gateway';

export const gatewayConfig = defineConfig({
  supergraph: process.env.SUPERGRAPH ?? 'supergraph.graphql',
  // Else it listens at every address of the machine.
  host: '127.0.0.1',
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => Object.fromEntries(['authorization', 'x-purpose'].filter((name) => request.headers.has(name)).map((name) => [name, request.headers.get(name)])),
  },
});
