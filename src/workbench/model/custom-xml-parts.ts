/** Excel.CustomXmlPartCollection. */
import { invalidArgument } from '../wire/errors';
import type { HostObject } from '../wire/host-object';
import { Collection } from './base/collection';
import type { HostContext } from './base/context';
import { requireText } from './base/values';

export class CustomXmlParts extends Collection<CustomXmlPart> {
  readonly excelType: string;

  /** `namespace` null: all parts of the workbook. */
  constructor(
    private readonly context: HostContext,
    private readonly namespace: string | null = null,
  ) {
    super();
    this.excelType = namespace === null ? 'CustomXmlPartCollection' : 'CustomXmlPartScopedCollection';
  }

  list() {
    const all = [...this.context.state.xmlParts.keys()].map((id) => new CustomXmlPart(this.context, id));
    return all.filter((part) => this.namespace === null || part.namespaceUri === this.namespace);
  }

  find(key: unknown) {
    return this.list().find(({ id }) => id === key) ?? null;
  }

  add(xml: unknown): CustomXmlPart {
    const text = wellFormed(xml);
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    this.context.state.xmlParts.set(id, text);
    return new CustomXmlPart(this.context, id);
  }

  getByNamespace(namespaceUri: unknown): CustomXmlParts {
    return new CustomXmlParts(this.context, requireText(namespaceUri));
  }

  getOnlyItemOrNullObject(): CustomXmlPart | null {
    const [first, ...others] = this.list();
    return first && others.length === 0 ? first : null;
  }
}

export class CustomXmlPart implements HostObject {
  readonly excelType = 'CustomXmlPart';

  constructor(
    private readonly context: HostContext,
    readonly id: string,
  ) {}

  identity() {
    return { Id: this.id };
  }

  get namespaceUri(): string {
    return parseXml(this.getXml())?.documentElement.namespaceURI ?? '';
  }

  getXml(): string {
    return this.context.state.xmlParts.get(this.id) ?? '';
  }

  setXml(xml: unknown): void {
    this.context.state.xmlParts.set(this.id, wellFormed(xml));
  }

  delete(): void {
    this.context.state.xmlParts.delete(this.id);
  }
}

function wellFormed(xml: unknown): string {
  const text = requireText(xml);
  if (!parseXml(text)) throw invalidArgument();
  return text;
}

function parseXml(text: string): Document | null {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  return document.querySelector('parsererror') ? null : document;
}
