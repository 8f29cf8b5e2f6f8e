// Hive Gateway in front of both subgraphs. What the caller says of itself goes on to them: the hub decides what it may see.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';

const gateway = createGatewayRuntime({
  supergraph: await readFile(process.env.SUPERGRAPH ?? 'supergraph.graphql', 'utf8'),
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => Object.fromEntries(['authorization', 'x-purpose'].filter((name) => request.headers.has(name)).map((name) => [name, request.headers.get(name)])),
  },
});
// Else the first who asks waits until the supergraph is read.
await gateway.getSchema();
const server = createServer(gateway);
server.listen(Number(process.env.PORT ?? 4000), '127.0.0.1', () => console.log(`The gateway answers at http://127.0.0.1:${server.address().port}/graphql`));
// The gateway itself has nothing to close; without this a signal would leave the server open.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close(() => process.exit()).closeAllConnections());
