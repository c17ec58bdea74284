// Jest compiles every file anew for each test file that loads it, its own too: a seventh of the time of small ones. Here
// what V8 made of a text is handed to it when the same process compiles the same text of the same file again; V8 itself
// looks whether it can use it.
const vm = require('node:vm');

/** @type {Map<string, { readonly code: string, readonly cachedData: Buffer }>} */
const made = new Map();
const compile = vm.compileFunction;

vm.compileFunction = (code, names = [], options = {}) => {
  const name = `${options.filename} ${names.join()}`;
  const known = made.get(name);
  if (known?.code === code) return compile(code, names, { ...options, cachedData: known.cachedData });
  const compiled = compile(code, names, { ...options, produceCachedData: true });
  const { cachedData } = compiled;
  if (options.filename !== undefined && cachedData !== undefined) made.set(name, { code, cachedData });
  return compiled;
};
