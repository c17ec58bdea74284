// React makes an error for every element there is, to say in a warning of its own who made it: a tenth of the time of a
// view's tests. Told that its allowance of these is spent, it leaves that out; stacks of errors and warnings remain.
const react = require('react');

const internals = Reflect.get(react, '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE');
if (typeof internals?.recentlyCreatedOwnerStacks !== 'number')
  throw new Error('React counts its owner stacks otherwise');
Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', { get: () => Infinity, set: () => undefined });
