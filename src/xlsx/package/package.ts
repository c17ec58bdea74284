/** How parts refer to each other. */
import { FileProblem } from './problem';
import type { Budget } from './budget';
import type { Parts } from './unzip';
import { attribute, children } from './xml';
import type { XmlElement } from './xml-element';
import { readXml, type Taken } from './xml-reader';

export interface Relation {
  readonly id: string;
  /** The last word of its type: "worksheet", "table", … the same in strict and transitional files. */
  readonly kind: string;
  /** The part it points to, from the root of the file; an address when it is outside. */
  readonly target: string;
  readonly outside: boolean;
}

export class Package {
  private readonly lowerNames: ReadonlyMap<string, string>;

  constructor(
    private readonly parts: Parts,
    readonly budget: Budget,
  ) {
    this.lowerNames = new Map([...parts.keys()].map((name) => [name.toLowerCase(), name]));
  }

  get names(): readonly string[] {
    return [...this.parts.keys()];
  }

  has(name: string): boolean {
    return this.lowerNames.has(name.toLowerCase());
  }

  bytes(name: string): Uint8Array {
    const found = this.parts.get(this.lowerNames.get(name.toLowerCase()) ?? name);
    if (!found) throw new FileProblem('damaged', `${name} is missing`);
    return found;
  }

  /** The root element of a part; elements that are `taken` are handed over one by one and not kept. */
  xml(name: string, taken: Taken | null = null): XmlElement {
    return readXml(this.bytes(name), name, { budget: this.budget, taken });
  }

  /** What a part refers to; '' is the file itself. */
  relations(part: string): readonly Relation[] {
    const slash = part.lastIndexOf('/');
    const folder = part.slice(0, slash + 1);
    const file = `${folder}_rels/${part.slice(slash + 1)}.rels`;
    if (!this.has(file)) return [];
    return children(this.xml(file), 'Relationship').map((element) => {
      const outside = attribute(element, 'TargetMode') === 'External';
      const target = attribute(element, 'Target') ?? '';
      const type = attribute(element, 'Type') ?? '';
      return {
        id: attribute(element, 'Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: outside ? target : resolve(folder, target),
        outside,
      };
    });
  }
}

/** "../tables/table1.xml" seen from "xl/worksheets/" → "xl/tables/table1.xml". */
function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/').filter(Boolean))
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  return path.join('/');
}
