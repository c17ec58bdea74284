/** Answers load(): reads the asked properties, following navigation and collections. */
import { invalidArgument, notServed } from './errors';
import { type HostObject, isHostCollection, isHostObject } from './host-object';
import type { Members } from './members';
import { findName, memberName } from './metadata';
import type { QueryInfo } from './wire';

/** "format/fill/color" and "values" → { format: { fill: { color: {} } }, values: {} }. */
interface Selection {
  readonly [name: string]: Selection;
}

/** What is asked of an object: the selection, and of a collection which items. */
interface Asked {
  readonly selection: Selection;
  readonly query: QueryInfo;
}

function selectionOf(query: QueryInfo): Selection {
  const root: Record<string, Selection> = {};
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    let node: Record<string, Selection> = root;
    for (const name of path.split(/[/.]/).filter(Boolean)) node = node[name] ??= {};
  }
  return root;
}

/** Costly or rarely meant properties: not part of a load() without names. */
const ONLY_WHEN_NAMED = new Set(['formulasR1C1', 'formulasLocal', 'numberFormatLocal', 'hyperlink', 'savedAsArray']);

export function readQuery(members: Members, target: HostObject, query: QueryInfo): Record<string, unknown> {
  return readObject(members, target, { selection: selectionOf(query), query });
}

function readObject(members: Members, target: HostObject, { selection, query }: Asked): Record<string, unknown> {
  const { scalars, navigation, isCollection } = members.classOf(target);
  const answer: Record<string, unknown> = { ...target.identity?.() };
  const everything = Object.keys(selection).length === 0 || '*' in selection;
  const ofItems: Record<string, Selection> = {};
  if (everything)
    for (const [name, { wire }] of Object.entries(scalars))
      if (!ONLY_WHEN_NAMED.has(name) && members.serves(target, name)) answer[wire] = members.read(target, name);
  for (const [asked, inner] of Object.entries(selection)) {
    if (asked === '*') continue;
    const scalar = findName(scalars, asked);
    const property = findName(navigation, asked);
    if (scalar) answer[scalars[scalar]?.wire ?? scalar] = members.read(target, scalar);
    else if (property) answer[property] = readNavigation(members, members.read(target, memberName(property)), inner);
    else if (isCollection) ofItems[asked] = inner;
    else throw unknownProperty(target);
  }
  if (isCollection && (everything || Object.keys(ofItems).length > 0))
    answer['_Items'] = readItems(members, target, { selection: ofItems, query });
  return answer;
}

function readNavigation(members: Members, value: unknown, selection: Selection): unknown {
  return isHostObject(value) ? readObject(members, value, { selection, query: {} }) : null;
}

function readItems(members: Members, target: HostObject, { selection, query }: Asked): unknown[] {
  if (!isHostCollection(target)) throw notServed(`${target.excelType}.items`);
  const start = query.Skip ?? 0;
  const items = target.list().slice(start, query.Top === undefined ? undefined : start + query.Top);
  return items.map((item, index) => ({
    ...(item.identity ? {} : { _Index: start + index }),
    ...readObject(members, item, { selection, query: {} }),
  }));
}

function unknownProperty(target: HostObject) {
  const error = invalidArgument();
  error.location = `${target.excelType}.load`;
  return error;
}
