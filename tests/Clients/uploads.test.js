import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { admin, at, graph } from './address.js';

const photo = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...new TextEncoder().encode('a picture')]);
const attach = 'mutation($input: AttachToIncidentInput!) { attachToIncident(input: $input) { incident { attachments { nodes { name mediaType size url } } } errors { __typename } } }';

async function ask(query, variables) {
  const answer = await fetch(graph, { method: 'POST', headers: { ...admin, 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
  return (await answer.json()).data;
}

/** The form that the specification describes, as browsers make it. */
function form(input, file) {
  const body = new FormData();
  body.append('operations', JSON.stringify({ query: attach, variables: { input: { ...input, file: null } } }));
  body.append('map', JSON.stringify({ 0: ['variables.input.file'] }));
  body.append('0', file);
  return body;
}

describe('fetch with FormData', () => {
  test('attaches a photograph, which is fetched again with the token', async () => {
    const { grids } = await ask('{ grids(first: 1, where: { level: { eq: LEVEL_2 } }) { nodes { code } } }');
    const { reportIncident } = await ask('mutation($input: ReportIncidentInput!) { reportIncident(input: $input) { incident { id } } }', { input: { title: '路灯不亮', gridCode: grids.nodes[0].code } });
    const sent = await fetch(graph, { method: 'POST', headers: { ...admin, 'graphql-preflight': '1' }, body: form({ id: reportIncident.incident.id }, new File([photo], '现场 "1".png', { type: 'image/png' })) });
    const { data } = await sent.json();

    assert.equal(data.attachToIncident.errors, null);
    const [attachment] = data.attachToIncident.incident.attachments.nodes;
    assert.deepEqual({ ...attachment, url: undefined, name: undefined }, { mediaType: 'image/jpeg', size: photo.length, url: undefined, name: undefined });
    assert.match(attachment.name, /^现场 .+\.png\.jpg$/);
    const fetched = await fetch(at(attachment.url), { headers: admin });
    assert.deepEqual(new Uint8Array(await fetched.arrayBuffer()), photo);
    assert.match(fetched.headers.get('content-disposition'), /^attachment; .*filename\*=UTF-8''%E7%8E%B0/);
    assert.equal((await fetch(at(attachment.url))).status, 404);
  });

  test('is refused without the header that makes browsers ask first', async () => {
    const answer = await fetch(graph, { method: 'POST', headers: admin, body: form({ id: 'x' }, new File([photo], 'a.jpg')) });

    assert.equal(answer.status, 400);
    assert.equal((await answer.json()).errors[0].extensions.code, 'HC0077');
  });
});
