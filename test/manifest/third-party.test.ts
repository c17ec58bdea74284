/** What ships of others: their licences beside it (THIRD-PARTY.txt), and the list that watching tools read (CycloneDX). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packagesIn } from './strangers';

const root = path.resolve(__dirname, '../..');
const dist = path.join(root, 'dist');
const inDist = (...parts: readonly string[]): string => readFileSync(path.join(dist, ...parts), 'utf8');

interface Part {
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly purl?: string;
  readonly licenses?: readonly { readonly license?: { readonly id?: string } }[];
}
interface Bill {
  readonly serialNumber?: string;
  readonly metadata: { readonly timestamp?: string; readonly component: Part };
  readonly components: readonly Part[];
}

const bill = inDist('sbom', 'bom.json');
const { components, metadata, serialNumber } = JSON.parse(bill) as Bill;
const fullName = ({ group, name }: Part): string => (group === undefined ? name : `${group}/${name}`);

interface Installed {
  readonly version: string;
  readonly dev?: boolean;
}
const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Installed | undefined>>;
};

/**
 * A list of what ships names every package whose code is in the build, in the version installed. Webpack also counts those
 * that only pass on what others hold, and leave no code; they may be named too, as long as they are no tools of ours.
 */
function expectToBeWhatShips(named: Readonly<Record<string, string | undefined>>): void {
  const shipped = packagesIn(dist);
  expect(shipped.length).toBeGreaterThan(20);
  expect(shipped.filter((name) => named[name] === undefined)).toEqual([]);
  for (const [name, version] of Object.entries(named)) {
    const { version: there, dev = false } = lock.packages[`node_modules/${name}`] ?? {};
    expect([name, version, dev]).toEqual([name, there, false]);
  }
}

test('THIRD-PARTY.txt names every package whose code is in the build, with its licence, and no tool of ours', () => {
  const text = inDist('THIRD-PARTY.txt');
  const named = [...text.matchAll(/^==== (\S+) (\d\S*) \((.+)\)\n\n\S/gm)];
  expectToBeWhatShips(Object.fromEntries(named.map(([, name = '', version]) => [name, version])));
  expect(named.map(([, name]) => name)).toEqual(components.map(fullName).sort());
  for (const [, , , licence] of named) expect(licence).not.toMatch(/GPL/);
  expect(text).toContain('Attribution-ShareAlike 3.0');
});

describe('a package may ship only under terms that were read', () => {
  const { mayShip } = jest.requireActual<{ mayShip(license: unknown): boolean }>(
    '../../src/taskpane/notices/plugin.cjs',
  );
  test.each(['MIT', 'Apache-2.0', '0BSD', '(MIT OR GPL-3.0-or-later)', 'BSD-3-Clause AND MIT', '(ISC AND MIT)'])(
    '%s ships',
    (license) => expect(mayShip(license)).toBe(true),
  );
  test.each([
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    'LGPL-2.1',
    'MIT AND GPL-2.0',
    '(MIT AND (GPL-2.0 OR MIT))',
    'UNLICENSED',
    'SEE LICENSE IN LICENSE.md',
    'mit',
    '',
    undefined,
    null,
    { type: 'MIT' },
    [{ type: 'MIT' }],
  ])('%j stops the build', (license) => expect(mayShip(license)).toBe(false));
});

test('the bill of materials keeps to the schema of CycloneDX', async () => {
  const { JsonStrictValidator } = jest.requireActual<{
    readonly JsonStrictValidator: new (version: string) => { validate(text: string): Promise<unknown> };
  }>('@cyclonedx/cyclonedx-library/Validation');
  const schema = new JsonStrictValidator('1.6');
  expect(await schema.validate(bill)).toBeNull();
  const spoilt = bill.replace('"type": "application"', '"type": "sandwich"');
  expect(await schema.validate(spoilt)).not.toBeNull();
  // Reading the schema takes a second or two where nothing else is done, and more than jest's five where much is.
}, 60_000);

test('it lists what ships, in the version that is installed, each with a licence', () => {
  expectToBeWhatShips(Object.fromEntries(components.map((part) => [fullName(part), part.version])));
  for (const part of components) {
    expect(part.purl?.split('?')[0]).toBe(`pkg:npm/${fullName(part).replace('@', '%40')}@${part.version}`);
    expect(part.licenses?.length).toBe(1);
  }
  expect([metadata.component.name, metadata.component.version]).toEqual(['verkeerstoren', '0.1.0']);
});

test('it is the same at every build: no moment, no chance, no place of this machine, no registry', () => {
  expect([serialNumber, metadata.timestamp]).toEqual([undefined, undefined]);
  for (const text of [bill, inDist('sbom', 'bom.xml')]) {
    expect(text).not.toContain(root);
    expect(text).not.toMatch(/node_modules|registry\.|file:|urn:uuid|\d{4}-\d\d-\d\dT/);
  }
});
