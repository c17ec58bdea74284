/** Asking XML elements, and writing XML as text. Names are compared without their namespace: strict and transitional */
/** files, with or without prefixes, read the same. */
import type { XmlElement } from './xml-element';

/** The child elements of one name. */
export function children(parent: XmlElement | null, name: string): XmlElement[] {
  return parent ? parent.children.filter(({ localName }) => localName === name) : [];
}

export function child(parent: XmlElement | null, name: string): XmlElement | null {
  if (parent) for (const found of parent.children) if (found.localName === name) return found;
  return null;
}

/** An attribute, whatever its prefix: `r:id` is "id" where no plain "id" stands. */
export function attribute(element: XmlElement, name: string): string | null {
  return element.get(name) ?? element.prefixed(name);
}

/** An attribute of the relationships' namespace. */
export function relationId(element: XmlElement): string | null {
  return element.prefixed('id');
}

export function numberOf(element: XmlElement | null, name: string): number | null {
  const text = element?.get(name);
  if (text === null || text === undefined || text === '') return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

/** "1" and "true" are yes; absent is `usual`. */
export function flag(element: XmlElement | null, name: string, usual = false): boolean {
  const text = element?.get(name);
  if (text === null || text === undefined) return usual;
  return text === '1' || text === 'true';
}

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** An element as text. Attributes that are null or undefined are left out; booleans become 1 and 0. */
export function tag(name: string, attributes: Attributes = {}, contents: string | readonly string[] = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === null || value === undefined) return [];
    return [` ${key}="${escapeAttribute(typeof value === 'boolean' ? (value ? '1' : '0') : String(value))}"`];
  });
  const inner = typeof contents === 'string' ? contents : contents.join('');
  return `<${name}${written.join('')}${inner === '' ? '/>' : `>${inner}</${name}>`}`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapeAttribute(text: string): string {
  return escapeXml(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;');
}

/** Characters XML cannot hold, and texts that look like their spelling, as files spell them: `_x0007_`. */
export function encodeText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/g, spelled)
    .replace(/(?<![\ud800-\udbff])[\udc00-\udfff]/g, spelled);
}

const spelled = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

export function decodeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The beginning of a text, which never ends in half a sign. */
export function cut(text: string, longest: number): string {
  return text.length <= longest ? text : text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
}

/** A text of a drawing, which has no spelling for characters XML cannot hold: those are left out. */
export function drawnText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/g, '')
    .replace(/(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
