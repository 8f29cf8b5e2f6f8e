// Asks both subgraphs for their text and composes the supergraph that a gateway is started with.
// HUB_SCHEMA names a file with the hub's text, where it is not to be asked: hub schema export --federation.
import { readFile, writeFile } from 'node:fs/promises';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

const subgraphs = [
  { name: 'hub', url: process.env.HUB ?? 'http://127.0.0.1:5080/graphql', file: process.env.HUB_SCHEMA },
  { name: 'library', url: process.env.LIBRARY ?? 'http://127.0.0.1:5081/' },
];

/** The text of a subgraph; a hub that shows its schema to some roles only wants a token of one. */
async function textOf(url) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(process.env.TOKEN && { authorization: `Bearer ${process.env.TOKEN}` }) },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  });
  const { data, errors } = await response.json();
  if (!data) throw new Error(`${url} does not tell its schema: ${errors[0].message}`);
  return data._service.sdl;
}

const { supergraphSdl, errors } = composeServices(
  await Promise.all(subgraphs.map(async ({ name, url, file }) => ({ name, url, typeDefs: parse(await (file ? readFile(file, 'utf8') : textOf(url))) }))),
);
if (errors) {
  for (const error of errors) console.error(error.message);
  process.exit(1);
}

const file = process.env.SUPERGRAPH ?? 'supergraph.graphql';
await writeFile(file, supergraphSdl);
console.log(`The supergraph is in ${file}.`);
