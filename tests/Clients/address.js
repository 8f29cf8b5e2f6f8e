import assert from 'node:assert/strict';

assert(process.env.HUB_ADDRESS, 'The tests need a hub; start them by "npm test", which brings one.');

/** The address of a path of the hub under test. */
export const at = (path) => new URL(path, process.env.HUB_ADDRESS).href;

export const graph = at('graphql');

/** The headers of an administrator. */
export const admin = { authorization: `Bearer ${process.env.HUB_TOKEN}` };
