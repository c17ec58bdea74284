/** Counts with their noun. Dutch and English both know two forms; nought takes the plural in both. */
const dutch = new Intl.NumberFormat('nl-NL');
const british = new Intl.NumberFormat('en-GB');

export const meervoud = (count: number, one: string, other: string): string =>
  `${dutch.format(count)} ${count === 1 ? one : other}`;

export const plural = (count: number, one: string, other: string): string =>
  `${british.format(count)} ${count === 1 ? one : other}`;
