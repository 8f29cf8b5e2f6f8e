import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema, validateSchema } from 'graphql';
import { ClientError, GraphQLClient } from 'graphql-request';
import { admin, graph } from './address.js';

const client = new GraphQLClient(graph, { headers: admin });

describe('graphql-js', () => {
  test('builds a valid schema from the introspection, the same as in schema.graphql', async () => {
    const introspection = await client.request(getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true, directiveIsRepeatable: true, schemaDescription: true }));
    const schema = buildClientSchema(introspection);
    const written = buildSchema(await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8'));

    assert.deepEqual(validateSchema(schema), []);
    assert.equal(printSchema(lexicographicSortSchema(schema)), printSchema(lexicographicSortSchema(written)));
  });
});

describe('graphql-request', () => {
  const page = /* GraphQL */ `
    query Page($first: Int, $after: String, $last: Int, $before: String) {
      communities(first: $first, after: $after, last: $last, before: $before, order: [{ code: ASC }]) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { cursor node { code name } }
      }
    }`;

  async function walk(variables, further) {
    const codes = [];
    for (let now = variables; ; ) {
      const { communities } = await client.request(page, now);
      codes.push(communities.edges.map((edge) => edge.node.code));
      now = further(communities.pageInfo);
      if (!now) return { pages: codes, total: communities.totalCount };
    }
  }

  test('reads every community once, page by page to the end', async () => {
    const { pages, total } = await walk({ first: 10 }, (info) => info.hasNextPage && { first: 10, after: info.endCursor });
    const codes = pages.flat();

    assert.equal(codes.length, total);
    assert.equal(pages.length, Math.ceil(total / 10));
    assert.deepEqual(codes, [...new Set(codes)].sort());
  });

  test('reads the same communities backwards from the end', async () => {
    const { pages, total } = await walk({ last: 25 }, (info) => info.hasPreviousPage && { last: 25, before: info.startCursor });

    assert.equal(pages.flat().length, total);
    assert.deepEqual(pages.toReversed().flat(), pages.flat().sort());
  });

  test('gets what it asked for by GET too', async () => {
    const { streets } = await new GraphQLClient(graph, { method: 'GET', headers: admin }).request(
      'query Named($name: String!) { streets(where: { name: { eq: $name } }) { nodes { code name } } }', { name: '莫愁湖街道' });

    assert.deepEqual(streets.nodes, [{ code: '320105001', name: '莫愁湖街道' }]);
  });

  test('is nobody without a token, and refused with a wrong one', async () => {
    const { streets, residents } = await new GraphQLClient(graph).request('{ streets { totalCount } residents { totalCount } }');
    assert.deepEqual([streets.totalCount, residents.totalCount], [6, 0]);

    await assert.rejects(new GraphQLClient(graph, { headers: { authorization: `${admin.authorization.slice(0, -4)}AAAA` } }).request('{ __typename }'), (fault) => {
      assert.equal(fault.response.status, 401);
      assert.equal(fault.response.errors[0].extensions.code, 'AUTH_NOT_AUTHENTICATED');
      return true;
    });
  });

  for (const [what, query, code] of [
    ['A document that does not parse', '{ streets {', 'HC0014'],
    ['A field that does not exist', '{ roads { name } }', 'HUB_VALIDATION'],
    ['A variable of another type', 'query($first: Int!) { streets(first: $first) { totalCount } }', 'HC0001'],
    ['A page that is too large', '{ streets(first: 51) { totalCount } }', 'HC0051'],
    ['A cursor of one\'s own', '{ streets(after: "mine") { totalCount } }', 'HC0078'],
  ]) {
    test(`${what} is an error with the code ${code}`, async () => {
      await assert.rejects(client.request(query, { first: 'ten' }), (fault) => {
        assert(fault instanceof ClientError);
        assert.equal(fault.response.status, 400);
        assert.deepEqual(fault.response.errors.map((error) => error.extensions.code), [code]);
        return true;
      });
    });
  }
});
