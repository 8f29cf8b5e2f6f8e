import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { admin, at } from './address.js';
import { deliverTeam } from './delivery.js';
import { program } from './hub.js';
import { openProxy } from './proxy.js';

// The example that docs/guides/integrators.md sends its readers to is what is tested.
const example = fileURLToPath(new URL('../../examples/gateway/', import.meta.url));
const run = promisify(execFile);
const started = [];
const gateways = {};
let folder;
let supergraph;
let hub;
let entityCalls = [];

/** Starts a program of the example, which may speak to this machine only; answers with the address that it tells. */
async function start(words, environment) {
  const child = spawn(words[0], words.slice(1), { cwd: example, env: { ...process.env, NODE_OPTIONS: `--import=${new URL('loopback.js', import.meta.url)}`, PORT: '0', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  const program = { name: words.at(-1), child, output: '' };
  started.push(program);
  return new Promise((resolve, reject) => {
    const read = (text) => {
      program.output += text;
      const told = /(?:answers at|Listening on) (http:[\w./:]+)/.exec(program.output);
      if (told) resolve(told[1]);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('exit', (code) => reject(new Error(`${program.name} ended with ${code}:\n${program.output}`)));
  });
}

/** Starts Hive Gateway by its own command. It tells the port that it was given, so that can't be 0. */
async function startHive(supergraph) {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const PORT = `${probe.address().port}`;
  probe.close();
  return `${await start([join(example, 'node_modules/.bin/hive-gateway'), 'supergraph'], { PORT, SUPERGRAPH: supergraph })}/graphql`;
}

async function ask(address, query, { headers = admin, variables } = {}) {
  const response = await fetch(address, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
  return response.json();
}

before(async () => {
  if (!existsSync(join(example, 'node_modules'))) await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: example });
  folder = await mkdtemp(join(tmpdir(), 'hub-gateway-'));
  const [asked, exported, text] = ['asked.graphql', 'exported.graphql', 'hub.graphql'].map((name) => join(folder, name));
  const library = await start([process.execPath, 'library.js']);
  // The gateways reach the hub by a proxy that counts what they ask for.
  hub = await openProxy('/hub', (body) => { if (body.includes('_entities')) entityCalls.push(JSON.parse(body)); });
  const compose = (environment) => run(process.execPath, ['compose.js'], { cwd: example, env: { ...process.env, HUB: `${hub.address}/hub/graphql`, LIBRARY: library, ...environment } });
  await Promise.all([
    deliverTeam(at(''), admin),
    compose({ SUPERGRAPH: asked }),
    // Hive Gateway reads every key of a type, so it gets none that is personal data.
    run('dotnet', [program, 'schema', 'export', '--federation', '--without-personal-keys', '--output', text]).then(() => compose({ SUPERGRAPH: exported, HUB_SCHEMA: text })),
  ]);
  supergraph = await readFile(asked, 'utf8');
  [gateways.hive, gateways.runtime, gateways.apollo] = await Promise.all([
    startHive(exported),
    start([process.execPath, 'hive.js'], { SUPERGRAPH: exported }),
    start([process.execPath, 'apollo.js'], { SUPERGRAPH: asked }),
  ]);
});

after(async () => {
  for (const { child } of started) child.kill();
  await hub?.close();
  if (folder) await rm(folder, { recursive: true });
});

test('the hub composes with a second subgraph', () => {
  for (const key of ['id', 'idNumber', 'platformKey { platform dataset key }']) assert(supergraph.includes(`@join__type(graph: HUB, key: "${key}")`), key);
  for (const directive of ['@tag(name: "personal")', '@tag(name: "public")', '@inaccessible', '@cost(weight: 200000)', '@listSize(assumedSize: 50']) assert(supergraph.includes(directive), directive);
});

for (const [name, title] of [['hive', 'Hive Gateway'], ['runtime', 'The runtime of Hive Gateway in a program'], ['apollo', 'Apollo Gateway']]) {
  describe(title, () => {
    test('listens to this machine only', async () => {
      const address = new URL(gateways[name]);
      // Who listens at every address answers at this one, too.
      address.hostname = '127.0.0.2';
      await assert.rejects(ask(address, '{ __typename }'), (fault) => fault.cause.code === 'ECONNREFUSED');
    });

    test('adds what another subgraph knows of grids by their code, and what it makes of a field of the hub', async () => {
      const { data, errors } = await ask(gateways[name], '{ grids(where: { short: { in: ["MC-01", "MC-02"] } }, order: [{ short: ASC }]) { nodes { code readingCorner branches { name books } } } }');

      assert.equal(errors, undefined);
      assert.deepEqual(data.grids.nodes, [
        { code: '32010500101', readingCorner: '阅读角 MC-01', branches: [{ name: '莫愁湖分馆', books: 12_000 }] },
        { code: '32010500102', readingCorner: '阅读角 MC-02', branches: [] },
      ]);
    });

    test('asks the hub for grids that the other subgraph refers to by their code', async () => {
      const { data } = await ask(gateways[name], '{ branches { grid { short street { name } } } }', { headers: {} });

      assert.deepEqual(data.branches, [{ grid: { short: 'MC-01', street: { name: '莫愁湖街道' } } }, { grid: { short: 'SZ-06', street: { name: '沙洲街道' } } }, { grid: null }]);
    });

    test('goes from the key of a record to a person, and back by the id, with the token of who asks', async () => {
      const { data, errors } = await ask(gateways[name], '{ branches { contact { platformKey { key } person { id fullName: name greeting libraryCard } } } }');

      assert.equal(errors, undefined);
      const [first, second, nobody] = data.branches.map((branch) => branch.contact);
      assert.deepEqual([first.person.fullName, first.person.greeting], ['网格甲', '网格甲，您好']);
      assert.equal(first.person.libraryCard, `L-${first.person.id.slice(-8)}`);
      assert.deepEqual([second.platformKey.key, second.person.greeting], ['WG-00002', '网格乙，您好']);
      assert.equal(nobody.person, null);
    });

    test('asks for entities once a request, also where many come at one time', async () => {
      entityCalls = [];
      // Of requests that are alike Hive Gateway sends one: the purposes, which go on to the hub, tell these apart.
      const answers = await Promise.all(Array.from({ length: 100 }, (_, i) => ask(gateways[name], '{ branches { contact { role } } }', { headers: { ...admin, 'x-purpose': `request ${i}` } })));

      assert.deepEqual(answers, answers.map(() => ({ data: { branches: [{ contact: { role: 'GRID_LEAD' } }, { contact: { role: answers[0].data.branches[1].contact.role } }, { contact: { role: null } }] } })));
      assert.equal(entityCalls.length, 100);
      for (const { variables } of entityCalls) assert.equal(Object.values(variables)[0].length, 3);
    });

    test('hands on why who sends no token sees no person', async () => {
      const { data, errors } = await ask(gateways[name], '{ branches { name contact { person { name } } } residents { nodes { name } } }', { headers: {} });

      assert.deepEqual(data.branches.map((branch) => branch.contact.person), [null, null, null]);
      assert.deepEqual(data.residents.nodes, []);
      assert(errors.length > 0);
      for (const error of errors) {
        assert.equal(error.extensions.code, 'AUTH_NOT_AUTHENTICATED');
        assert.equal(error.message, 'Resident.name is shown only with a token; send one in the Authorization header.');
      }
    });

    test('changes something in the hub', async () => {
      const report = 'mutation($input: ReportIncidentInput!) { reportIncident(input: $input) { incident { title grid { code readingCorner } } errors { __typename } } }';
      const { data } = await ask(gateways[name], report, { variables: { input: { title: `gateway ${name}`, gridCode: '32010500101', category: 'OTHER' } } });

      assert.deepEqual(data.reportIncident, { incident: { title: `gateway ${name}`, grid: { code: '32010500101', readingCorner: '阅读角 MC-01' } }, errors: null });
    });

    test('shows nobody the audit log, doubts about persons and records as delivered', async () => {
      for (const field of ['auditLog { totalCount }', 'matchReviews { totalCount }', 'rejections { totalCount }', 'residents { nodes { accessLog { totalCount } sources { nodes { raw } } } }']) {
        const { data, errors } = await ask(gateways[name], `{ ${field} }`);
        assert.equal(data, undefined);
        assert.equal(errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
      }
    });
  });
}

test('Apollo Gateway takes from the other subgraph what that provides of a grid', async () => {
  const { data } = await ask(gateways.apollo, '{ branches { gridByName { short } } }');

  // Were the hub asked, the third would be null.
  assert.deepEqual(data.branches.map((branch) => branch.gridByName.short), ['莫愁湖分馆', '沙洲分馆', '旧分馆']);
});

test('no gateway has asked anybody else', () => {
  for (const { name, child, output } of started) assert.equal(child.exitCode, null, `${name}:\n${output}`);
});
