import assert from 'node:assert/strict';
import { request } from 'node:http';
import { describe, test } from 'node:test';
import { serverAudits } from 'graphql-http';
import { graph } from './address.js';

// The audits want application/json where the client takes anything; the specification since 2025 has application/graphql-response+json
// for them, and that is the hub's default.
const superseded = new Map([
  ['47DE', { accept: '*/*' }],
  ['80D8', {}],
]);

describe('The GraphQL-over-HTTP specification', () => {
  for (const audit of serverAudits({ url: graph })) {
    if (superseded.has(audit.id)) continue;
    test(audit.name, async () => {
      const result = await audit.fn();
      assert.equal(result.status, 'ok', result.reason);
    });
  }

  for (const headers of superseded.values()) {
    test(`A client that says ${headers.accept ?? 'nothing'} of what it takes gets the specification's own media type`, async () => {
      // A plain request: fetch itself always sends Accept.
      const answer = await send(headers);
      assert.match(answer.headers['content-type'], /^application\/graphql-response\+json(;|$)/);
    });
  }
});

function send(headers) {
  return new Promise((resolve, reject) => {
    const asking = request(graph, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } }, (answer) => {
      answer.resume().on('end', () => resolve(answer));
    });
    asking.on('error', reject).end('{"query":"{ __typename }"}');
  });
}
