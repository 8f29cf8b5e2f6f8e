// The second subgraph: the branches of a library. It knows grids by their code and their teams by the keys of a platform; all else of them is the hub's.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/http';

const branches = [
  { name: '莫愁湖分馆', books: 12_000, gridCode: '32010500101', contactKey: 'WG-00001' },
  { name: '沙洲分馆', books: 8_000, gridCode: '32010500206', contactKey: 'WG-00002' },
  // What it knows of this one is out of date: there is no such grid, and nobody of that key.
  { name: '旧分馆', books: 0, gridCode: '999999999999', contactKey: 'nobody' },
];

const grid = (branch) => ({ code: branch.gridCode });

const schema = buildSubgraphSchema({
  typeDefs: parse(readFileSync(new URL('library.graphql', import.meta.url), 'utf8')),
  resolvers: {
    Query: { branches: () => branches },
    Branch: {
      grid,
      gridByName: (branch) => ({ ...grid(branch), short: branch.name }),
      contact: ({ contactKey }) => ({ platformKey: { platform: '03-wo-grid', dataset: 'team', key: contactKey } }),
    },
    Grid: {
      branches: ({ code }) => branches.filter((branch) => branch.gridCode === code),
      readingCorner: ({ short }) => `阅读角 ${short}`,
    },
    Resident: { libraryCard: ({ id }) => `L-${id.slice(-8)}`, greeting: ({ name }) => (name ? `${name}，您好` : null) },
  },
});

const server = createServer(createHandler({ schema }));
server.listen(Number(process.env.PORT ?? 5081), '127.0.0.1', () => console.log(`The library answers at http://127.0.0.1:${server.address().port}/`));
