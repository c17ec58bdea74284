/** The help page of a function, as static HTML: what Excel opens from the function wizard. */
import type { Bilingual, Language } from '../../language';
import type { Cell } from '../../workbook/port';
import type { Argument } from '../argument';
import type { CellMatrix, Example, PlainFunction } from '../define';
import { formulaText, NAMESPACE } from '../formula-text';

const WORDS = {
  title: { nl: 'Functies van de Verkeerstoren', en: 'Functions of the Verkeerstoren' },
  arguments: { nl: 'Argumenten', en: 'Arguments' },
  optional: { nl: 'optioneel', en: 'optional' },
  range: { nl: 'waarde of bereik', en: 'value or range' },
  example: { nl: 'Voorbeeld', en: 'Example' },
  result: { nl: 'Uitkomst', en: 'Result' },
  live: {
    nl: 'Deze functie leest het model in de werkmap en volgt elke wijziging.',
    en: 'This function reads the model in the workbook and follows every change.',
  },
  wrong: {
    nl: 'Klopt een argument niet, dan toont de cel #WAARDE! met een zin die zegt welk argument, en wat het moet zijn.',
    en: 'If an argument is wrong the cell shows #VALUE! with a sentence that names the argument and what it must be.',
  },
  all: { nl: 'Alle functies', en: 'All functions' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const STYLE = `body{font:16px/1.5 "Segoe UI",system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
code{background:#f3f2f1;padding:.15em .35em;border-radius:3px;overflow-wrap:anywhere}table{border-collapse:collapse}
th,td{text-align:left;padding:.35rem .9rem .35rem 0;border-bottom:1px solid #d2d0ce;vertical-align:top}small{color:#605e5c}
@media (prefers-color-scheme:dark){body{background:#1f1f1f;color:#f3f2f1}code{background:#333}small{color:#c8c6c4}a{color:#6cb8f6}}`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const page = (language: Language, title: string, body: string): string =>
  `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head>\n<body>${body}</body></html>\n`;

function signature(declared: PlainFunction, language: Language): string {
  const names = Object.values(declared.arguments).map((argument) =>
    argument.optional ? `[${argument.name[language]}]` : argument.name[language],
  );
  return `${NAMESPACE}.${declared.id}(${names.join(language === 'nl' ? '; ' : ', ')})`;
}

function argumentRow(argument: Argument<unknown>, language: Language): string {
  const notes = [
    argument.shape === 'value' ? null : WORDS.range[language],
    argument.optional ? WORDS.optional[language] : null,
  ];
  const note = notes.filter((word) => word !== null).join(', ');
  return `<tr><th scope="row">${escaped(argument.name[language])}</th><td>${escaped(argument.help[language])} <small>${note}</small></td></tr>`;
}

const shown = (cell: Cell, language: Language): string =>
  typeof cell === 'number'
    ? new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 4 }).format(cell)
    : String(cell);

function resultText(result: Cell | CellMatrix, language: Language): string {
  if (!Array.isArray(result)) return `<b>${escaped(shown(result as Cell, language))}</b>`; // not a matrix, so a cell
  const rows = result.map(
    (row) => `<tr>${row.map((cell: Cell) => `<td>${escaped(shown(cell, language))}</td>`).join('')}</tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

const exampleBlock = (declared: PlainFunction, example: Example, language: Language): string =>
  `<p><code>${escaped(formulaText(declared, example, language))}</code></p><p>${WORDS.result[language]}: ${resultText(example.result, language)}</p><p>${escaped(example.because[language])}</p>`;

/** The page of one function. */
export function helpPage(declared: PlainFunction, language: Language): string {
  const rows = Object.values(declared.arguments).map((argument) => argumentRow(argument, language));
  const body = [
    `<p><a href="index.html">${WORDS.all[language]}</a></p>`,
    `<h1>${NAMESPACE}.${declared.id}</h1><p>${escaped(declared.summary[language])}</p>`,
    `<p><code>=${escaped(signature(declared, language))}</code></p>`,
    declared.live ? `<p>${WORDS.live[language]}</p>` : '',
    rows.length > 0 ? `<h2>${WORDS.arguments[language]}</h2><table>${rows.join('')}</table>` : '',
    `<h2>${WORDS.example[language]}</h2>`,
    ...declared.examples.map((example) => exampleBlock(declared, example, language)),
    `<p><small>${WORDS.wrong[language]}</small></p>`,
  ];
  return page(language, `${NAMESPACE}.${declared.id}`, body.join('\n'));
}

/** The page that lists all functions. */
export function helpIndex(catalogue: readonly PlainFunction[], language: Language): string {
  const rows = catalogue.map(
    (declared) =>
      `<tr><th scope="row"><a href="${declared.id}.html">${NAMESPACE}.${declared.id}</a></th><td>${escaped(declared.summary[language])}</td></tr>`,
  );
  return page(language, WORDS.title[language], `<h1>${WORDS.title[language]}</h1><table>${rows.join('')}</table>`);
}
