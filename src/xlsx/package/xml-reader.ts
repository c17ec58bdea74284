/**
 * XML, read strictly and without the platform's parser, which workers lack: elements, attributes, text, the five
 * entities every XML has. Entities of a file's own (DOCTYPE) are refused: with them a few lines can fill a memory.
 * Elements of long lists can be taken one by one, so that a sheet is never in memory as a tree.
 */
import type { Budget } from './budget';
import { FileProblem } from './problem';
import { XmlElement } from './xml-element';
import { readTag } from './xml-tag';
import { textPieces } from './xml-text';
import { isXmlName, plainText } from './xml-words';

/** Elements that are handed over as they end, and not kept. */
export interface Taken {
  readonly parent: string;
  readonly name: string;
  /** How many elements stand around it. */
  readonly depth: number;
  readonly take: (element: XmlElement) => void;
}

/** More than any workbook nests. */
const DEEPEST = 200;
/** Characters of one tag, or of one text between two tags. */
const LONGEST = 20_000_000;

interface XmlOptions {
  readonly budget: Budget;
  readonly taken?: Taken | null;
}

/** The root element. Throws FileProblem "damaged" where the part is not well-formed. */
export function readXml(bytes: Uint8Array, part: string, { budget, taken = null }: XmlOptions): XmlElement {
  const reader = new XmlReader(part, budget, taken);
  for (const piece of textPieces(bytes, part)) {
    reader.push(piece);
    budget.hasRead(piece.length);
  }
  return reader.end();
}

class XmlReader {
  private text = '';
  private at = 0;
  private root: XmlElement | null = null;
  private readonly open: XmlElement[] = [];
  private readonly prefixes = new Set(['xml', 'xmlns']);
  private made = 0;
  /** How many were made when the element to take began: the others are given back with it. */
  private began = 0;

  constructor(
    private readonly part: string,
    private readonly budget: Budget,
    private readonly taken: Taken | null,
  ) {}

  push(piece: string): void {
    this.text = this.at < this.text.length ? this.text.slice(this.at) + piece : piece;
    this.at = 0;
    while (this.at < this.text.length && this.token());
    if (this.text.length - this.at > LONGEST) throw this.damaged('a tag or text without an end');
  }

  end(): XmlElement {
    if (this.text.slice(this.at).trim() !== '' || this.open.length > 0 || !this.root)
      throw this.damaged('ends too early');
    return this.root;
  }

  private damaged(reason: string): FileProblem {
    return new FileProblem('damaged', `${this.part}: ${reason}`);
  }

  /** One tag, or the text before the next; false when more of the part is needed to see its end. */
  private token(): boolean {
    const { text, at } = this;
    const tag = text.indexOf('<', at);
    if (tag < 0) return false;
    if (tag > at) this.plain(text.slice(at, tag));
    this.at = tag;
    const second = text.charCodeAt(tag + 1);
    if (second === SLASH) return this.upTo('>', tag + 2, (name) => this.close(name.trimEnd()));
    if (second === QUESTION) return this.instruction(tag);
    if (second === EXCLAMATION) return this.marked(tag);
    return this.element(tag);
  }

  private upTo(closer: string, from: number, read: (inner: string) => void): boolean {
    const end = this.text.indexOf(closer, from);
    if (end < 0) return false;
    read(this.text.slice(from, end));
    this.at = end + closer.length;
    return true;
  }

  private instruction(tag: number): boolean {
    return this.upTo('?>', tag + 2, (inner) => {
      const [name = ''] = /^\S*/.exec(inner) ?? [];
      if (!isXmlName(name) || (/^xml$/i.test(name) && this.root)) throw this.damaged('instruction');
    });
  }

  private marked(tag: number): boolean {
    const { text } = this;
    if (text.startsWith('<!--', tag))
      return this.upTo('-->', tag + 4, (inner) => {
        if (inner.includes('--')) throw this.damaged('comment');
      });
    if (text.startsWith('<![CDATA[', tag))
      return this.upTo(']]>', tag + 9, (inner) => this.characters(inner.replace(/\r\n?/g, '\n'), true));
    if (text.length - tag < '<![CDATA['.length) return false;
    throw this.damaged('DOCTYPE');
  }

  private plain(source: string): void {
    if (source.includes(']]>')) throw this.damaged(']]>');
    this.characters(plainText(source, this.part));
  }

  private characters(text: string, exact = false): void {
    const parent = this.open[this.open.length - 1];
    if (parent) parent.text = parent.text === '' ? text : parent.text + text;
    else if (exact || !/^[\s\ufeff]*$/.test(text)) throw this.damaged('text outside its root');
  }

  private element(start: number): boolean {
    const tag = readTag(this.text, start, this.part);
    if (!tag) return false;
    this.begin(tag.name, tag.attributes);
    this.at = tag.end;
    if (tag.alone) this.close(tag.name);
    return true;
  }

  private begin(name: string, attributes: readonly string[]): void {
    if (this.open.length === 0 && this.root) throw this.damaged('two roots');
    if (this.open.length >= DEEPEST) throw this.damaged('nested too deeply');
    this.checkPrefixes(name, attributes);
    this.budget.step();
    this.budget.spend('elements');
    const element = new XmlElement(name, attributes);
    if (this.isTaken(element)) this.began = this.made;
    this.made++;
    this.root ??= element;
    this.open.push(element);
  }

  /** A prefix stands for a namespace that was named before. */
  private checkPrefixes(name: string, attributes: readonly string[]): void {
    for (let i = 0; i < attributes.length; i += 2) {
      const written = attributes[i] ?? '';
      if (written.startsWith('xmlns:')) this.prefixes.add(written.slice('xmlns:'.length));
    }
    for (let i = -2; i < attributes.length; i += 2) {
      const written = i < 0 ? name : (attributes[i] ?? '');
      const colon = written.indexOf(':');
      if (colon >= 0 && !this.prefixes.has(written.slice(0, colon))) throw this.damaged(`${written}: which namespace?`);
    }
  }

  private close(name: string): void {
    const element = this.open.pop();
    if (element?.name !== name) throw this.damaged(`</${name.slice(0, 50)}> unasked for`);
    const parent = this.open[this.open.length - 1];
    if (!this.taken || !this.isTaken(element)) return parent?.append(element);
    this.taken.take(element);
    this.budget.spend('elements', this.began - this.made);
  }

  private isTaken({ localName }: XmlElement): boolean {
    const { taken } = this;
    if (taken?.name !== localName || this.open.length !== taken.depth) return false;
    return this.open[this.open.length - 1]?.localName === taken.parent;
  }
}

const SLASH = 47;
const QUESTION = 63;
const EXCLAMATION = 33;
