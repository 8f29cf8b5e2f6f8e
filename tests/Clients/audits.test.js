import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { serverAudits } from 'graphql-http';
import { graph } from './address.js';
import { startHub } from './hub.js';

// Two audits want application/json for who takes anything. The hub's default is the specification's own type there, and a setting makes it the other.
const byDefault = new Map([
  ['47DE', { accept: '*/*' }],
  ['80D8', {}],
]);

describe('The GraphQL-over-HTTP specification', () => {
  for (const audit of serverAudits({ url: graph })) if (!byDefault.has(audit.id)) check(audit);

  for (const headers of byDefault.values()) {
    test(`A client that says ${headers.accept ?? 'nothing'} of what it takes gets the specification's own media type`, async () => {
      // A plain request: fetch itself always sends Accept.
      const answer = await send(headers);
      assert.match(answer.headers['content-type'], /^application\/graphql-response\+json(;|$)/);
    });
  }
});

describe('The same, of a hub with application/json as its default', () => {
  let hub;
  before(async () => {
    hub = await startHub({ HUB__WEB__DEFAULTMEDIATYPE: 'application/json' });
  });
  after(() => hub?.stop());

  for (const audit of serverAudits({ url: () => `${hub.address}graphql` })) check(audit);
});

function check(audit) {
  test(audit.name, async () => {
    const result = await audit.fn();
    assert.equal(result.status, 'ok', result.reason);
  });
}

function send(headers) {
  return new Promise((resolve, reject) => {
    const asking = request(graph, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } }, (answer) => {
      answer.resume().on('end', () => resolve(answer));
    });
    asking.on('error', reject).end('{"query":"{ __typename }"}');
  });
}
