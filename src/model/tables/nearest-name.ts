/** The known name that somebody most likely meant. */
import { lettersApart } from './letters-apart';

/** "Doetínchem " → "doetinchem": what is left when spelling, case and signs do not count. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const digits = (name: string): string => (name.match(/\d+/g) ?? []).join(',');

/**
 * The known name nearest to one that is not known, by the number of letters to change, insert, leave out or swap. Numbers
 * in a name tell things apart ("Spoor 1" and "Spoor 4"), so only names with the same numbers come into question.
 *
 * @param name as somebody wrote it.
 * @param known names to choose from; of equally near ones the first.
 * @returns null when nothing is near: more than a third of the letters differ (of a short name, more than one).
 * @example nearestName('Doetinchum', ['Den Bosch', 'Doetinchem']) // 'Doetinchem'
 */
export function nearestName(name: string, known: readonly string[]): string | null {
  const wanted = plain(name);
  const most = Math.max(1, Math.floor(wanted.length / 3));
  let nearest: { readonly name: string; readonly distance: number } | null = null;
  for (const candidate of known) {
    const other = plain(candidate);
    if (digits(wanted) !== digits(other) || Math.abs(other.length - wanted.length) > most) continue;
    const distance = lettersApart(wanted, other);
    if (distance <= most && (nearest === null || distance < nearest.distance)) nearest = { name: candidate, distance };
  }
  return nearest?.name ?? null;
}
