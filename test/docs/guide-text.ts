/** The guides as a test reads them: their tables with what is said above each, their pictures, links and bold words. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../src/language';

export const DOCS = path.resolve(__dirname, '../../docs');

export interface GuideTable {
  /** The last line of text above it. */
  readonly above: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Guide {
  readonly name: string;
  readonly language: Language;
  readonly text: string;
}

export function guidesIn(language: Language): readonly Guide[] {
  const folder = path.join(DOCS, language);
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names.map((name) => ({ name, language, text: readFileSync(path.join(folder, name), 'utf8') }));
}

const cellsOf = (line: string): readonly string[] =>
  line
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

/** Tables in the order they stand. */
export function tablesOf(text: string): readonly GuideTable[] {
  const lines = text.split('\n');
  const found: GuideTable[] = [];
  let above = '';
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (!line.startsWith('|')) {
      if (line.trim() !== '') above = line;
      continue;
    }
    let end = at;
    while (lines[end]?.startsWith('|')) end += 1;
    const [headers = [], , ...rows] = lines.slice(at, end).map(cellsOf);
    found.push({ above, headers, rows });
    at = end - 1;
  }
  return found;
}

export const codeIn = (cell: string): string | null => /^`(.+)`$/.exec(cell)?.[1] ?? null;

const allOf = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, found = '']) => found)),
];

export const picturesOf = (text: string): readonly string[] => allOf(text, /!\[[^\]]+\]\(([^)]+)\)/g);
export const linksOf = (text: string): readonly string[] => allOf(text, /(?<!!)\[[^\]]+\]\(([^)]+)\)/g);
export const boldOf = (text: string): readonly string[] => allOf(text.replace(/\s+/g, ' '), /\*\*([^*]+)\*\*/g);
