/** When two names are one: locations, products, steps, roles and scenarios are told apart here and nowhere else. */

/** Names are the same when they differ only in case or in spaces around them, as in Excel. */
export const nameKey = (name: string): string => name.trim().toLowerCase();

/** The spelling under which a name is known; null when it is not. */
export const findName = (names: readonly string[], wanted: string): string | null =>
  names.find((name) => nameKey(name) === nameKey(wanted)) ?? null;
