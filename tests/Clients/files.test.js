import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { extname, relative, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { at, graph } from './address.js';

const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
const get = (path, headers = {}, method = 'GET') => fetch(at(path), { method, headers, redirect: 'manual' });
const folder = fileURLToPath(new URL('../../src/Host/Ide/node_modules/@chillicream/bananacakepop-graphql-ide/', import.meta.url));
const policy = "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
  + "connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'self'; frame-ancestors 'none'; form-action 'none'";

describe('The page\'s addresses', () => {
  for (const method of ['GET', 'HEAD']) {
    test(`${method} of /graphql by a browser leads to the page, for this time only`, async () => {
      const answer = await get('graphql?document=1', browser, method);

      assert.equal(answer.status, 302);
      assert.equal(answer.headers.get('location'), '/graphql/?document=1');
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      assert.match(answer.headers.get('vary'), /accept/i);
    });

    test(`${method} of /graphql/ by a browser is the page`, async () => {
      const answer = await get('graphql/', browser, method);

      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8');
      assert.equal(answer.headers.get('content-security-policy'), policy);
      assert.match(answer.headers.get('vary'), /accept/i);
      assert.equal(await answer.text(), method === 'HEAD' ? '' : await readFile(join(folder, 'index.html'), 'utf8'));
    });
  }

  test('/graphql/ui leads to the page', async () => {
    const answer = await get('graphql/ui', browser);

    assert.equal(answer.status, 302);
    assert.equal(answer.headers.get('location'), '/graphql/');
  });

  test('A program that opens /graphql/ without a question is told what was expected', async () => {
    const answer = await get('graphql/', { accept: '*/*' });

    assert.equal(answer.status, 400);
    assert.equal((await answer.json()).errors[0].extensions.code, 'HC0009');
  });

  test('A question in the address is answered, also to a browser', async () => {
    const answer = await get(`graphql?query=${encodeURIComponent('{ __typename }')}`, browser);

    assert.deepEqual(await answer.json(), { data: { __typename: 'Query' } });
  });

  test('A file that is not there is 404 and never the page', async () => {
    for (const path of ['graphql/static/js/nothing.js', 'graphql/nothing', 'graphql/static/', 'graphql/ide/index.html']) {
      assert.equal((await get(path, browser)).status, 404, path);
    }
  });

  test('No spelling of an address leads out of the page\'s folder', async () => {
    for (const path of ['/graphql/../appsettings.json', '/graphql/%2e%2e/appsettings.json', '/graphql/..%2fappsettings.json', '/graphql/%5c..%5cappsettings.json', '/graphql//etc/passwd']) {
      assert.equal(await statusOf(path), 404, path);
    }
  });
});

describe('The page\'s files', () => {
  const types = {
    '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8', '.webmanifest': 'application/manifest+json; charset=utf-8',
    '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.ttf': 'font/ttf',
    '.txt': 'text/plain; charset=utf-8', '.md': 'text/plain; charset=utf-8', '': 'text/plain; charset=utf-8',
  };

  test('are served as the package has them, each with its type, its policy and its time', async () => {
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    assert(files.length > 50);
    for (const file of files) {
      const path = join(file.parentPath ?? file.path, file.name);
      const name = relative(folder, path).replaceAll('\\', '/');
      const answer = await get(`graphql/${name}`);
      assert.equal(answer.status, 200, name);
      assert.deepEqual(Buffer.from(await answer.arrayBuffer()), await readFile(path), name);
      assert.equal(answer.headers.get('content-type'), types[extname(name)] ?? 'application/octet-stream', name);
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', name);
      assert.equal(answer.headers.get('referrer-policy'), 'no-referrer', name);
      assert.equal(answer.headers.get('content-security-policy') === policy, ['.html', '.js'].includes(extname(name)), name);
      assert.equal(answer.headers.get('cache-control'), name.startsWith('static/') ? 'public, max-age=31536000, immutable' : 'no-cache', name);
    }
  });

  test('are sent again only where they changed', async () => {
    const first = await get('graphql/service-worker.js');
    const second = await get('graphql/service-worker.js', { 'if-none-match': first.headers.get('etag') });

    assert.equal(second.status, 304);
  });

  test('hold the licence', async () => {
    assert.match(await (await get('graphql/LICENSE')).text(), /ChilliCream License 1\.0/);
  });
});

describe('The page\'s settings', () => {
  const settings = async (path) => (await get(path)).json();

  test('keep it from reporting to others', async () => {
    const all = await settings('graphql/bcp-config.json');

    assert.equal(all.disableTelemetry, true);
    assert.equal(all.gaTrackingId, undefined);
  });

  test('name the graph by the page\'s own address, or below it by path', async () => {
    assert.equal((await settings('graphql/bcp-config.json')).useBrowserUrlAsEndpoint, true);
    assert.equal((await settings('graphql/ui/bcp-config.json')).useBrowserUrlAsEndpoint, true);
    assert.equal((await settings('graphql/ui/bcp-config.json')).endpoint, '../../graphql');
  });

  test('bring a token of the role that was chosen, to pages of the hub only', async () => {
    const read = async (headers) => {
      const { httpHeaders } = await (await get('graphql/bcp-config.json', headers)).json();
      return httpHeaders && JSON.parse(Buffer.from(httpHeaders.Authorization.split('.')[1], 'base64url')).role;
    };

    assert.equal(await read({}), 'admin');
    assert.equal(await read({ cookie: 'hub-role=analyst' }), 'analyst');
    assert.equal(await read({ cookie: 'hub-role=nobody' }), 'admin');
    assert.equal(await read({ 'x-forwarded-for': '203.0.113.7' }), undefined);
  });

  test('hold a first query that gives an answer', async () => {
    const { graphQLDocument } = await settings('graphql/bcp-config.json');
    const answer = await fetch(graph, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: graphQLDocument, operationName: 'StreetsAndTheirCommunities' }) });
    const { data, errors } = await answer.json();

    assert.equal(errors, undefined);
    assert.equal(data.streets.totalCount, 6);
  });
});

describe('The schema\'s text', () => {
  for (const path of ['graphql?sdl', 'graphql/schema', 'graphql/schema.graphql', 'graphql/sdl']) {
    test(`is at ${path}`, async () => {
      const expected = await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8');
      const answer = await get(path, browser);
      const head = await get(path, { 'accept-encoding': 'identity' }, 'HEAD');

      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('content-type'), 'application/graphql; charset=utf-8');
      assert.match(answer.headers.get('content-disposition'), /^attachment; filename="?schema\.graphql/);
      assert.equal(await answer.text(), expected);
      assert.equal(head.status, 200);
      assert.equal(head.headers.get('content-length'), `${Buffer.byteLength(expected)}`);
      assert.equal((await get(path, { 'if-none-match': head.headers.get('etag') })).status, 304);
    });
  }
});

/** The status of a path exactly as written; fetch would tidy it. */
function statusOf(path) {
  return new Promise((resolve, reject) => {
    const asking = request(new URL(graph), { path, headers: browser }, (answer) => answer.resume().on('end', () => resolve(answer.statusCode)));
    asking.on('error', reject).end();
  });
}
