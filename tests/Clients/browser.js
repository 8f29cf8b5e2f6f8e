import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

// Chromium's own services (updates, accounts, forms); it asks for them whatever page is open.
const own = /(^|\.)(google|googleapis|gvt1|gstatic)\.com$/;

/**
 * Opens Chromium so that only this machine can be reached: all else goes to a proxy that refuses it and keeps the name.
 * @returns the browser, the names of other machines that pages asked for so far, and how to close both.
 */
export async function openBrowser() {
  const asked = [];
  const proxy = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (data) => {
      const [, host] = /^\S+ (?:https?:\/\/)?([^\s/:]+)/.exec(data.toString('latin1')) ?? [];
      if (!own.test(host)) asked.push(host);
      socket.destroy();
    });
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: find('chromium', 'chromium-browser', 'google-chrome'),
    args: [
      `--proxy-server=http://127.0.0.1:${proxy.address().port}`, '--disable-background-networking', '--disable-component-update',
      // Chromium refuses to run as root with its sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });

  async function close() {
    await browser.close();
    await new Promise((resolve) => proxy.close(resolve));
  }

  return { browser, asked, close };
}

function find(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // Not there.
      }
    }
  }

  throw new Error('The page\'s tests need Chromium: scripts/install-chromium.sh brings it.');
}
