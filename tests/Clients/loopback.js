// Preloaded into a program (NODE_OPTIONS=--import=…): ends it where it would speak to another machine.
import { Socket } from 'node:net';

const connect = Socket.prototype.connect;

Socket.prototype.connect = function connectHere(...given) {
  // Node's own callers hand over a list of what was given.
  const [to, named] = Array.isArray(given[0]) ? given[0] : given;
  const host = typeof to === 'object' ? to.host : named;
  if (typeof to !== 'string' && !to.path && host !== undefined && !['127.0.0.1', '::1', 'localhost'].includes(host)) {
    console.error(`It would speak to ${host}.`);
    process.exit(70);
  }

  return connect.apply(this, given);
};
