import { createServer, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { at } from './address.js';

/**
 * A reverse proxy that shows the hub below a prefix, which it takes off before it passes a request on.
 * @param prefix begins with a slash.
 * @param read is given the body of each request; null where nobody wants to see it.
 * @returns its address, without a slash at the end, and how to close it.
 */
export async function openProxy(prefix, read = null) {
  const hub = new URL(at(''));
  const proxy = createServer((asked, answer) => {
    if (!asked.url.startsWith(`${prefix}/`)) {
      answer.writeHead(404).end();
      return;
    }

    const passed = request({ host: hub.hostname, port: hub.port, method: asked.method, path: asked.url.slice(prefix.length), headers: asked.headers }, (came) => {
      answer.writeHead(came.statusCode, came.headers);
      came.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
    if (read) text(asked).then(read, () => {});
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));

  async function close() {
    proxy.closeAllConnections();
    await new Promise((resolve) => proxy.close(resolve));
  }

  return { address: `http://127.0.0.1:${proxy.address().port}`, close };
}
