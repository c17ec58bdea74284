/** The parts of a file as they come: their text, what each of them is, and how they refer to each other. */
import { DECLARATION, tag } from './xml';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

interface NewRelation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  /** An address, not a part. */
  readonly outside?: boolean;
}

export class FileParts {
  private readonly parts = new Map<string, string>();
  private readonly types: string[] = [];
  private readonly relations = new Map<string, string[]>();

  /** `type` null: a part whose ending says enough. */
  add(name: string, type: string | null, xml: string): void {
    this.parts.set(name, DECLARATION + xml);
    if (type) this.types.push(tag('Override', { PartName: `/${name}`, ContentType: type }));
  }

  relate(from: string, { id, type, target, outside = false }: NewRelation): void {
    const own = this.relations.get(from) ?? [];
    const attributes = { Id: id, Type: type, Target: target, TargetMode: outside ? 'External' : null };
    this.relations.set(from, [...own, tag('Relationship', attributes)]);
  }

  all(): ReadonlyMap<string, string> {
    const defaults = [
      tag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ];
    const xmlns = 'http://schemas.openxmlformats.org/package/2006/content-types';
    const types = DECLARATION + tag('Types', { xmlns }, [...defaults, ...this.types]);
    const all = new Map([['[Content_Types].xml', types]]);
    for (const [from, relations] of this.relations) {
      const slash = from.lastIndexOf('/') + 1;
      const name = `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
      all.set(name, DECLARATION + tag('Relationships', { xmlns: RELATIONS }, relations));
    }
    for (const [name, xml] of this.parts) all.set(name, xml);
    return all;
  }
}
