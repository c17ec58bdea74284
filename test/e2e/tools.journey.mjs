// The workbench's own tools; no page is opened.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractMetadata } from '../../src/workbench/tools/metadata.mjs';
import { locate, startServer } from '../../src/workbench/tools/server.mjs';
import { whyInstall } from '../../src/workbench/tools/setup.mjs';

import { runFile } from './run.mjs';
import { within } from './within.mjs';

export const address = null;
export const addIn = false;

/** @param {(inside: string, mounts: Record<string, string>) => unknown} use */
async function inFolder(use) {
  const folder = mkdtempSync(path.join(tmpdir(), 'workbench-'));
  try {
    const inside = path.join(folder, 'inside');
    mkdirSync(inside);
    writeFileSync(path.join(folder, 'secret.txt'), 'no');
    writeFileSync(path.join(inside, 'index.html'), 'yes');
    writeFileSync(path.join(inside, 'a b.js'), 'yes');
    await use(inside, { '/': inside, '/deep/': inside });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @type {import('./journeys').Tests} */
export const tests = {
  'the server finds files by name, in folders, with spaces and questions': () =>
    inFolder((inside, mounts) => {
      assert.equal(locate(mounts, '/'), path.join(inside, 'index.html'));
      assert.equal(locate(mounts, '/deep/index.html?x=1'), path.join(inside, 'index.html'));
      assert.equal(locate(mounts, '/a%20b.js'), path.join(inside, 'a b.js'));
      assert.equal(locate(mounts, '/absent.js'), null);
    }),

  'the server never leaves its folders': () =>
    inFolder((_inside, mounts) => {
      const attempts = [
        '/../secret.txt',
        '/%2e%2e/secret.txt',
        '/deep/..%2fsecret.txt',
        '/..%5csecret.txt',
        '/%00',
        '/%zz',
      ];
      for (const attempt of attempts) assert.equal(locate(mounts, attempt), null, attempt);
    }),

  'links lead nowhere outside, and names that cannot be are only absent': () =>
    inFolder((inside, mounts) => {
      symlinkSync(path.join(inside, '..', 'secret.txt'), path.join(inside, 'link.txt'));
      symlinkSync(path.join(inside, '..'), path.join(inside, 'up'));
      symlinkSync(path.join(inside, 'a b.js'), path.join(inside, 'within.js'));
      for (const attempt of [
        '/link.txt',
        '/up/secret.txt',
        '/index.html/x',
        `/${'x'.repeat(300)}`,
        `/${'y/'.repeat(3000)}`,
      ])
        assert.equal(locate(mounts, attempt), null, attempt.slice(0, 40));
      assert.equal(locate(mounts, '/within.js'), path.join(inside, 'within.js'));
      // One file under a name of its own, as `npm start -- --file` serves it.
      const file = path.join(inside, 'a b.js');
      assert.equal(locate({ '/opened/a b.js': file }, '/opened/a%20b.js'), file);
    }),

  'the server answers only its own name, goes on after anything, and says what its pages may do': () =>
    inFolder(async (_inside, mounts) => {
      const server = await startServer({ port: 0, mounts });
      /**
       * @param {string} address
       * @param {import('node:http').OutgoingHttpHeaders} [headers]
       * @returns {Promise<import('node:http').IncomingMessage>}
       */
      const ask = (address, headers = {}) =>
        new Promise((resolve, reject) => {
          const options = { port: server.port, host: '127.0.0.1', path: address, headers, ca: server.cert };
          https
            .get({ ...options, servername: 'localhost', rejectUnauthorized: false }, (answer) => {
              answer.resume();
              answer.on('end', () => resolve(answer));
            })
            .on('error', reject);
        });
      try {
        const own = { host: `localhost:${server.port}` };
        for (const address of ['/index.html/x', `/${'x'.repeat(300)}`, '/%', '//', '/../x'])
          assert.equal((await ask(address, own)).statusCode, 404, address.slice(0, 40));
        for (const host of ['evil.example', `localhost.evil.example:${server.port}`, '192.168.1.1'])
          assert.equal((await ask('/', { host })).statusCode, 403, host);
        const { statusCode, headers } = await ask('/', own);
        assert.equal(statusCode, 200);
        const policy = String(headers['content-security-policy']);
        assert.match(policy, /default-src 'none'.*connect-src 'self';/);
        assert.doesNotMatch(policy, /unsafe-eval|https?:/);
      } finally {
        await server.close();
      }
    }),

  'metadata: members, wire names and results of a class as the library writes it': async () => {
    const source = `
    var _typeThing = "Thing";
    var Thing = (function (_super) {
        Object.defineProperty(Thing.prototype, "_scalarPropertyNames", {
            get: function () {
                return ["name", "id"];
            },
        });
        Object.defineProperty(Thing.prototype, "_scalarPropertyOriginalNames", {
            get: function () {
                return ["Name", "Id"];
            },
        });
        Object.defineProperty(Thing.prototype, "_scalarPropertyUpdateable", {
            get: function () {
                return [true, false];
            },
        });
        this.x = _createPropertyObject(Excel.Worksheet, this, "Worksheet", false, 4);
        return _createMethodObject(Excel.Range, this, "GetRange", 1, [address], false, true, null, 4);
        _invokeMethod(this, "Delete", 0, [], 0, 0);
    }(OfficeExtension.ClientObject));`;
    assert.deepEqual(extractMetadata(source).Thing, {
      isCollection: false,
      scalars: { name: { wire: 'Name', writable: true }, id: { wire: 'Id', writable: false } },
      navigation: { Worksheet: 'Worksheet' },
      methods: { GetRange: { returns: 'Range', parameters: ['address'] }, Delete: { parameters: [] } },
      events: {},
    });
  },

  'a run says what it waits for, and ends: in a test, before it, after it, and when nothing closes any more':
    async () => {
      const never = () => new Promise(() => undefined);
      const done = async () => undefined;
      const tracing = { start: done, startChunk: done, stopChunk: done };
      const sound = { tracing, close: done, newPage: never };
      /** @type {{ context: any, first: any, address?: string, counts: object, said: RegExp }[]} */
      const cases = [
        {
          context: sound,
          first: never,
          counts: { isSound: true, passed: 1, failed: 1 },
          said: /FAIL {2}first .*\n.*Not done within 0.03 s: x.journey.mjs, 'first'/,
        },
        {
          context: sound,
          first: done,
          address: '/',
          counts: { isSound: true, passed: 0, failed: 2 },
          said: /Not done within 0.02 s: x.journey.mjs, its page opens/,
        },
        {
          context: { ...sound, close: never },
          first: done,
          counts: { isSound: false, passed: 2, failed: 0 },
          said: /note {2}.*its pages close/,
        },
        {
          context: { ...sound, tracing: { ...tracing, startChunk: never } },
          first: done,
          counts: { isSound: false, passed: 0, failed: 2 },
          said: /tracing starts\n {2}FAIL {2}first.*\n {2}FAIL {2}second/,
        },
        {
          context: { ...sound, tracing: { ...tracing, stopChunk: never } },
          first: done,
          counts: { isSound: true, passed: 0, failed: 2 },
          said: /tracing ends/,
        },
      ];
      for (const { context, first, address: pageAddress = null, counts, said } of cases) {
        /** @type {string[]} */
        const lines = [];
        const result = { passed: 0, failed: 0, failures: [] };
        const journey = { name: 'x.journey.mjs', address: pageAddress, tests: { first, second: done } };
        const browser = /** @type {any} */ ({ newContext: async () => context, isConnected: () => true });
        const limits = { testTimeout: 30, stepTimeout: 20 };
        /** @param {string} line */
        const log = (line) => lines.push(line);
        const isSound = await runFile(journey, { browser, origin: '', only: '', log, result, ...limits });
        assert.match(lines.join('\n'), said);
        assert.deepEqual({ isSound, passed: result.passed, failed: result.failed }, counts, lines.join('\n'));
      }
      /** @type {string[]} */
      const noticed = [];
      const wait = {
        what: 'it comes',
        milliseconds: 40,
        noticed: 10,
        say: (/** @type {string} */ line) => noticed.push(line),
      };
      await assert.rejects(within(wait, never), /^Error: Not done within 0.04 s: it comes$/);
      assert.deepEqual(noticed, ['  …     after 0.01 s still waiting: it comes']);
    },

  'the packages installed are those of the lock file': async () => {
    assert.equal(whyInstall(), null);
  },
};
