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
const shared = {
  transform: swc,
  testPathIgnorePatterns: ['/node_modules/', '/test/e2e/', '/test/bench/'],
  modulePathIgnorePatterns: ['/.stryker-tmp/', '/build/', '/dist/'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/style-stub.ts' },
};
export default {
  projects: [
    { ...shared, displayName: 'logic', testEnvironment: 'node', testMatch: ['<rootDir>/test/**/*.test.ts'] },
    { ...shared, displayName: 'view', testEnvironment: 'jsdom', testMatch: ['<rootDir>/test/**/*.test.tsx'] },
  ],
};
