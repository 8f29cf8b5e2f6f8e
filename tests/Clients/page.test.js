import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { admin, at, graph } from './address.js';
import { openBrowser } from './browser.js';
import { openProxy } from './proxy.js';

// The page would report to its maker ten seconds after a load, and regularly after that.
const watched = 30_000;

const incidents = 'incidentChanged(where: { title: { eq: "NAME" } }) { kind node { title state } }';
const report = 'reportIncident(input: { title: "NAME", gridCode: "320105001013005" }) { incident { title state } errors { __typename } }';

describe('The query page in Chromium', { timeout: 300_000 }, () => {
  const requests = [];
  const complaints = [];
  let chromium;
  let page;
  let loaded;

  before(async () => {
    chromium = await openBrowser();
  });

  after(() => chromium?.close());

  /** A page of a browser that was never here. */
  async function open(address = graph, change = undefined) {
    const context = await chromium.browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: change ? 'block' : 'allow' });
    context.setDefaultTimeout(20_000);
    context.on('request', (request) => requests.push(request.url()));
    // Without its service worker the page complains of that.
    if (!change) context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await context.exposeFunction('complain', (text) => complaints.push(text));
    await context.addInitScript(() => addEventListener('securitypolicyviolation', (event) => {
      window.complain(`${event.violatedDirective} refused ${event.blockedURI}`);
    }));
    page = await context.newPage();
    if (change) {
      await page.route('**/bcp-config.json', async (route) => {
        const settings = await (await route.fetch()).json();
        await route.fulfill({ json: { ...settings, ...change } });
      });
    }

    await page.goto(address);
    if (change) return;
    // Once its service worker has all files, the page loads itself again; what was typed meanwhile would be lost.
    await page.waitForEvent('framenavigated');
  }

  test('opens at the graph\'s own address', async () => {
    await open();
    loaded = Date.now();

    assert.equal(page.url(), `${graph}/`);
  });

  test('reads the schema', async () => {
    await create();

    await page.getByText('Schema available').waitFor();
    assert.match(await page.title(), /Jianye DataHub$/);
  });

  test('runs the query that is there at first and shows its answer', async () => {
    await run();

    await shown('莫愁湖街道');
  });

  test('runs a query that is typed and shows its answer', async () => {
    await type('Typed', '{ platforms { totalCount } }');
    await run();

    await shown('"totalCount": 20');
  });

  test('changes something and shows what came of it', async () => {
    await type('Reported', `{ ${report.replace('NAME', 'page')} }`, 'Mutation');
    await run();

    await shown('DISCOVERED');
  });

  test('tells what is wrong with a query', async () => {
    await type('Wrong', '{ roads }');
    await run();

    await shown('HUB_VALIDATION');
  });

  test('shows the schema\'s text', async () => {
    await page.getByRole('tab', { name: 'Schema Definition' }).click();

    await shown('(enum|scalar|type) \\w+');
  });

  for (const [protocol, name] of [['graphql-transport-ws', 'a WebSocket'], ['graphql-sse', 'server-sent events']]) {
    test(`follows what changes, over ${name}`, async () => {
      await open(graph, { subscriptionProtocol: protocol });
      await create();
      await type('Followed', `{ ${incidents.replace('NAME', protocol)} }`, 'Subscription');
      await run();
      const since = Date.now();
      // The page does not say when it is connected.
      while (!(await page.locator('.view-lines:visible').filter({ hasText: 'CREATED' }).count())) {
        assert(Date.now() - since < 30_000, 'No event was shown.');
        await fetch(graph, { method: 'POST', headers: { ...admin, 'content-type': 'application/json' }, body: JSON.stringify({ query: `mutation { ${report.replace('NAME', protocol)} }` }) });
        await delay(1_000);
      }

      await shown('DISCOVERED');
    });
  }

  test('works below a prefix that a proxy takes off the path', async () => {
    const proxy = await openProxy('/datahub');
    try {
      await open(`${proxy.address}/datahub/graphql/ui`, {});
      assert.equal(page.url(), `${proxy.address}/datahub/graphql/`);
      await create();
      await run();

      await shown('莫愁湖街道');
      await page.goto(`${proxy.address}/datahub/auth/roles`);
      await page.getByRole('button', { name: 'analyst' }).click();
      await page.waitForURL(`${proxy.address}/datahub/graphql/`);
    } finally {
      await page.context().close();
      await proxy.close();
    }
  });

  test('works at /graphql/ui too, where its service worker answers from now on', async () => {
    await open();
    await page.goto(at('graphql/ui'));
    await create();
    await run();

    await shown('莫愁湖街道');
  });

  test('asks as an administrator until another role is chosen, and then as that', async () => {
    await open(graph, {});
    await create();
    await type('Asked', '{ platforms(first: 1, order: [{ slug: DESC }]) { nodes { slug } } }');
    await run();
    await shown('20-performance');

    // A browser without documents: those that are open keep the role of their time.
    await open(graph, {});
    await page.goto(at('auth/roles'));
    await page.getByRole('button', { name: 'auditor' }).click();
    await page.waitForURL(`${graph}/`);
    await create('LastReadings');
    await type('Asked', '{ asAuditor: platforms { totalCount } residents { totalCount } reviews: matchReviews(where: { note: { eq: "x" } }) { totalCount } }');
    await run();
    await shown('AUTH_NOT_AUTHORIZED');
  });

  test('asks no other machine for anything and nothing that its policy refuses', async () => {
    await delay(Math.max(0, loaded + watched + 2000 - Date.now()));
    const elsewhere = requests.filter((url) => !/^(https?|wss?):\/\/127\.0\.0\.1:/.test(url) && !/^(data|blob):/.test(url));

    assert.deepEqual(elsewhere, []);
    assert.deepEqual(chromium.asked, []);
    assert.deepEqual(complaints, []);
  });

  async function create(first = 'StreetsAndTheirCommunities') {
    await page.getByRole('button', { name: 'Create Document' }).click();
    await read(first);
  }

  async function type(name, selections, kind = 'Query') {
    await page.locator('.view-lines').first().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(`${kind.toLowerCase()} ${name} ${selections}`);
    await read(name, kind);
  }

  /** Waits until the builder shows the operation; until then the button runs what was there before. */
  const read = (name, kind = 'Query') => page.getByText(`${name}: ${kind}`).first().waitFor();

  const run = () => page.getByRole('button', { name: 'Run Operation' }).click();

  /** Waits for an editor with text of that pattern; its blanks are no plain ones. */
  const shown = (text) => page.locator('.view-lines:visible').filter({ hasText: new RegExp(text.replaceAll(' ', '\\s')) }).first().waitFor();
});
