import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { at, graph } from './address.js';
import { openBrowser } from './browser.js';

// The page would report to its maker ten seconds after a load.
const reportAfter = 10_000;

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
  async function open() {
    const context = await chromium.browser.newContext({ viewport: { width: 1440, height: 900 } });
    context.setDefaultTimeout(20_000);
    context.on('request', (request) => requests.push(request.url()));
    context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await context.exposeFunction('complain', (text) => complaints.push(text));
    await context.addInitScript(() => addEventListener('securitypolicyviolation', (event) => {
      window.complain(`${event.violatedDirective} refused ${event.blockedURI}`);
    }));
    page = await context.newPage();
    await page.goto(graph);
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

  test('asks as an administrator until another role is chosen, and then as that', async () => {
    await type('Asked', '{ platforms(first: 1, order: [{ slug: DESC }]) { nodes { slug } } }');
    await run();
    await shown('20-performance');

    // A browser without documents: those that are open keep the role of their time.
    await open();
    await page.goto(at('auth/roles'));
    await page.getByRole('button', { name: 'auditor' }).click();
    await page.waitForURL(`${graph}/`);
    await create();
    await type('Asked', '{ asAuditor: platforms { totalCount } residents { totalCount } reviews: matchReviews(where: { note: { eq: "x" } }) { totalCount } }');
    await run();
    await shown('AUTH_NOT_AUTHORIZED');

    await open();
    await create();
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

  test('works at /graphql/ui too, where its service worker answers from now on', async () => {
    await open();
    await page.goto(at('graphql/ui'));
    await create();
    await run();

    await shown('莫愁湖街道');
  });

  test('asks no other machine for anything and nothing that its policy refuses', async () => {
    await delay(Math.max(0, loaded + reportAfter + 2000 - Date.now()));
    const elsewhere = requests.filter((url) => !url.startsWith(at('')) && !/^(data|blob):/.test(url));

    assert.deepEqual(elsewhere, []);
    assert.deepEqual(chromium.asked, []);
    assert.deepEqual(complaints, []);
  });

  async function create() {
    await page.getByRole('button', { name: 'Create Document' }).click();
    await read('StreetsAndTheirCommunities');
  }

  async function type(name, selections) {
    await page.locator('.view-lines').first().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(`query ${name} ${selections}`);
    await read(name);
  }

  /** Waits until the builder shows the operation; until then the button runs what was there before. */
  const read = (name) => page.getByText(`${name}: Query`).waitFor();

  const run = () => page.getByRole('button', { name: 'Run Operation' }).click();

  /** Waits for an editor with text of that pattern; its blanks are no plain ones. */
  const shown = (text) => page.locator('.view-lines:visible').filter({ hasText: new RegExp(text.replaceAll(' ', '\\s')) }).first().waitFor();
});
