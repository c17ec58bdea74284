/** The object model as the library declares it (tools/metadata.mjs extracts it), and its naming rules. */

export interface ClassMetadata {
  readonly isCollection: boolean;
  /** By the name the add-in uses, e.g. "rowIndex". */
  readonly scalars: Readonly<Record<string, { readonly wire: string; readonly writable: boolean }>>;
  /** Wire name → class, e.g. "Worksheet" → "Worksheet". */
  readonly navigation: Readonly<Record<string, string>>;
  /** By wire name, e.g. "GetRange". */
  readonly methods: Readonly<Record<string, { readonly returns?: string; readonly parameters: readonly string[] }>>;
  readonly events: Readonly<Record<string, { readonly type: number; readonly register?: string }>>;
}

export type Metadata = Readonly<Record<string, ClassMetadata>>;

/** Wire names the library's own overrides use for a scalar that has another name. */
const RENAMED: Readonly<Record<string, string>> = { Gridlines: 'showGridlines', Headings: 'showHeadings' };

/** "GetRange" → "getRange", "ID" → "id", "_KeepReference" → "_KeepReference". */
export function memberName(wireName: string): string {
  const renamed = RENAMED[wireName];
  if (renamed) return renamed;
  const capitals = /^[A-Z]+/.exec(wireName)?.[0].length ?? 0;
  if (capitals === 0) return wireName;
  const lower = capitals === 1 || capitals === wireName.length ? capitals : capitals - 1;
  return wireName.slice(0, lower).toLowerCase() + wireName.slice(lower);
}

/** The key of a record that equals a name apart from capitals: callers of load() write what they like. */
export function findName(record: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return Object.keys(record).find((key) => key.toLowerCase() === wanted);
}
