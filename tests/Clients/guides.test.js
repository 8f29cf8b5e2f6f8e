import { describe, test } from 'node:test';
import { graph } from './address.js';
import { partsOf, tryOut } from './guide.js';

for (const guide of ['frontends.md', 'integrators.md', 'analysts.md']) {
  describe(`docs/guides/${guide}, from an empty folder`, { timeout: 600_000, concurrency: 3 }, async () => {
    for (const part of await partsOf(guide)) {
      test(part.title, () => tryOut(part, { HUB: graph, HUB_TOKEN: process.env.HUB_TOKEN }));
    }
  });
}
