/**
 * Our own reader of XML says what a browser's says.
 * @jest-environment jsdom
 */
import { TextDecoder, TextEncoder } from 'node:util';
import fc from 'fast-check';
import { Budget } from '../../src/xlsx/package/budget';
import { FileProblem } from '../../src/xlsx/package/problem';
import type { XmlElement } from '../../src/xlsx/package/xml-element';
import { readXml, type Taken } from '../../src/xlsx/package/xml-reader';

// What a browser has and jsdom lacks.
Object.assign(globalThis, { TextDecoder, TextEncoder, Uint8Array });

const read = (text: string, taken: Taken | null = null) =>
  readXml(new TextEncoder().encode(text), 'part.xml', { budget: new Budget(), taken });

interface Plain {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string | null])[];
  readonly text: string;
  readonly children: readonly Plain[];
}
const ours = (element: XmlElement, names: readonly string[]): Plain => ({
  name: element.name,
  attributes: names.flatMap((name) => (element.has(name) ? [[name, element.get(name)] as const] : [])),
  text: element.text,
  children: element.children.map((child) => ours(child, names)),
});
const theirs = (element: Element, names: readonly string[]): Plain => ({
  name: element.tagName,
  attributes: names.flatMap((name) =>
    element.hasAttribute(name) ? [[name, element.getAttribute(name)] as const] : [],
  ),
  text: [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join(''),
  children: [...element.children].map((child) => theirs(child, names)),
});

const NAMES = ['r', 's', 'xml:space', 'é', '_x-1.2'];
const name = fc.constantFrom('c', 'v', 'row', 'é', 'a.b-c', '_x');
const letter = fc.constantFrom(' ', '\t', '\r', '\n', ...'abz0é€">;#&<', "'", '😀', ']]>');
const word = fc.array(letter, { maxLength: 8 }).map((letters) => letters.join(''));
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(']]>', ']]&gt;');
const pieces = fc.oneof(
  word.map(escaped),
  fc.constantFrom(
    '&#x20AC;',
    '&#10;',
    '&#13;',
    '&gt;',
    '&apos;',
    '<!-- <c> & -->',
    '<?pi <x?>',
    '<![CDATA[<&]]>',
    '\r\n',
  ),
);
const attributes = fc.uniqueArray(fc.tuple(fc.constantFrom(...NAMES), word, fc.constantFrom('"', "'")), {
  selector: ([key]) => key,
});
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      name,
      attributes,
      fc.array(fc.oneof({ depthSize: 'small' }, pieces, tie('element')), { maxLength: 4 }),
      fc.constantFrom('', ' ', '\n'),
    )
    .map(([tag, given, inner, space]) => {
      const written = given.map(
        ([key, value, quote]) =>
          `${space || ' '}${key}${space}=${space}${quote}${escaped(value).replaceAll(quote, quote === '"' ? '&quot;' : '&apos;')}${quote}`,
      );
      return inner.length === 0
        ? `<${tag}${written.join('')}${space}/>`
        : `<${tag}${written.join('')}${space}>${inner.join('')}</${tag}${space}>`;
    }),
}));

test('a document is read as a browser reads it', () => {
  fc.assert(
    fc.property(element, (text) => {
      const document = new DOMParser().parseFromString(text, 'application/xml');
      expect(ours(read(text), NAMES)).toEqual(theirs(document.documentElement, NAMES));
    }),
    { numRuns: 400 },
  );
});

test('a document spoilt in one place is refused where a browser refuses it', () => {
  const change = fc.tuple(fc.nat(), fc.constantFrom('', '<', '>', '&', '"', '/', '=', ' ', 'x'));
  fc.assert(
    fc.property(element, change, (text, [place, put]) => {
      const letters = [...text];
      letters[place % letters.length] = put;
      const spoilt = letters.join('');
      const document = new DOMParser().parseFromString(spoilt, 'application/xml');
      const broken = document.getElementsByTagName('parsererror').length > 0;
      if (broken) expect(() => read(spoilt)).toThrow(FileProblem);
      else expect(ours(read(spoilt), NAMES)).toEqual(theirs(document.documentElement, NAMES));
    }),
    { numRuns: 600 },
  );
});

test.each([
  '',
  '   ',
  'tekst',
  '<a>',
  '</a>',
  '<a></b>',
  '<a/><b/>',
  '<a b/>',
  '<a b=c/>',
  '<a b="1" b="2"/>',
  '<a b="1"c="2"/>',
  '<a b="<"/>',
  '<a>&nbsp;</a>',
  '<a>&</a>',
  '<a>&#0;</a>',
  '<a>&#xD800;</a>',
  '<a>\u0000</a>',
  '<a>]]></a>',
  '<a><!-- -- --></a>',
  '<!DOCTYPE a><a/>',
  '<a><!ENTITY b "c"></a>',
  '<1/>',
  '< a/>',
  '<a/>tekst',
  '<a>'.repeat(300) + '</a>'.repeat(300),
  '<a><![CDATA[x</a>',
  '<a x="',
])('%j is no XML', (text) => {
  expect(() => read(text)).toThrow(FileProblem);
});

test('elements of a long list are handed over one by one, and not kept', () => {
  const taken: string[] = [];
  const take = (item: XmlElement) => taken.push(item.text);
  const root = read('<sst><si>a</si><x/><si>b<si>no</si></si><y><si>kept</si></y></sst>', {
    parent: 'sst',
    name: 'si',
    depth: 1,
    take,
  });
  expect(taken).toEqual(['a', 'b']);
  expect(root.children.map(({ localName }) => localName)).toEqual(['x', 'y']);
});

test('a document longer than is read at a time is the same document', () => {
  // 300,000 rows of 14 bytes: words and characters of two bytes lie across the borders of pieces.
  const text = `<t>${Array.from({ length: 300_000 }, (_none, i) => `<é v="€${String(i)}"/>`).join('')}</t>`;
  const values = read(text).children.map((child) => child.get('v'));
  expect(values).toEqual(Array.from({ length: 300_000 }, (_none, i) => `€${String(i)}`));
});
