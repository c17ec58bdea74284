/** An element of an XML part. Names are compared without their prefix. */

const NO_CHILDREN: readonly XmlElement[] = [];

export class XmlElement {
  /** The name without its prefix. */
  readonly localName: string;
  /** What stands directly in the element, its pieces joined. */
  text = '';
  private below: XmlElement[] | null = null;

  /** `attributes`: name, value, name, value, … */
  constructor(
    readonly name: string,
    private readonly attributes: readonly string[],
  ) {
    this.localName = localPart(name);
  }

  get children(): readonly XmlElement[] {
    return this.below ?? NO_CHILDREN;
  }

  append(element: XmlElement): void {
    if (this.below) this.below.push(element);
    else this.below = [element];
  }

  /** An attribute by its name as written, or null. */
  get(name: string): string | null {
    for (let i = 0; i < this.attributes.length; i += 2)
      if (this.attributes[i] === name) return this.attributes[i + 1] ?? null;
    return null;
  }

  has(name: string): boolean {
    return this.get(name) !== null;
  }

  /** The first attribute of a name that has some prefix: `r:id` for "id". */
  prefixed(name: string): string | null {
    for (let i = 0; i < this.attributes.length; i += 2) {
      const written = this.attributes[i] ?? '';
      if (written !== name && localPart(written) === name) return this.attributes[i + 1] ?? null;
    }
    return null;
  }

  /** All elements of a name, at any depth, in the order of the text. */
  descendants(name: string): XmlElement[] {
    const found: XmlElement[] = [];
    gather(this.children, name, found);
    return found;
  }
}

/** Into one list: a new one per element would copy what lies deep once for each element around it. */
function gather(elements: readonly XmlElement[], name: string, found: XmlElement[]): void {
  for (const element of elements) {
    if (element.localName === name) found.push(element);
    gather(element.children, name, found);
  }
}

function localPart(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
