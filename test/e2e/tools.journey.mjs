// The workbench's own tools; no page is opened.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractMetadata } from '../../src/workbench/tools/metadata.mjs';
import { locate } from '../../src/workbench/tools/server.mjs';
import { whyInstall } from '../../src/workbench/tools/setup.mjs';

export const address = null;
export const addIn = false;

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

  'metadata: members, wire names and results of a class as the library writes it': () => {
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

  'the packages installed are those of the lock file': () => {
    assert.equal(whyInstall(), null);
  },
};
