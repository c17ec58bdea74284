import { packedMathjs } from './test/support/packed-packages.mjs';

// Two projects: logic runs on plain Node, React components on jsdom. The browser journeys are not jest's: test/e2e.
const swc = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  ],
};
/**
 * Handed to each module by name: what a module asks of the global object of a test costs a call, a million times in the
 * simulation. None that tests replace, and no names that packages call their own things by.
 */
const ASKED_OFTEN = ['Array', 'Float64Array', 'Infinity', 'Map', 'Math', 'Number', 'Object', 'Set', 'String', 'Symbol'];
const shared = {
  transform: swc,
  testPathIgnorePatterns: ['/node_modules/', '/test/e2e/', '/test/bench/'],
  modulePathIgnorePatterns: ['/.stryker-tmp/', '/build/', '/dist/'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/style-stub.ts', '^mathjs/number$': packedMathjs },
  globalSetup: '<rootDir>/test/support/packed-packages.mjs',
};
export default {
  projects: [
    {
      ...shared,
      displayName: 'logic',
      testEnvironment: '<rootDir>/test/support/plain-environment.cjs',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      sandboxInjectedGlobals: ASKED_OFTEN,
    },
    {
      ...shared,
      displayName: 'view',
      testEnvironment: '<rootDir>/test/support/page-environment.cjs',
      testMatch: ['<rootDir>/test/**/*.test.tsx'],
      setupFiles: ['<rootDir>/test/support/owner-stacks.cjs'],
      sandboxInjectedGlobals: ASKED_OFTEN.filter((name) => name !== 'Symbol'),
    },
  ],
};
