/** What VKT.OVERVIEW and VKT.MEASURE answer to a formula as we write them. */
import { answerFor } from '../../src/functions/runtime/associate';
import { CATALOGUE } from '../../src/functions/catalogue';
import type { Language } from '../../src/language';
import type { WorkbookSession } from '../../src/session/live-session';
import type { Cell, CellContent } from '../../src/workbook/port';

/** Arguments: texts in quotes, blocks of them in braces, nothing between two commas. */
function argumentsOf(list: string): readonly (Cell | readonly (readonly string[])[])[] {
  const found = list.match(/\{(?:"(?:[^"]|"")*"|[,;])*\}|"(?:[^"]|"")*"|(?<=,|^)(?=,|$)/g) ?? [];
  const plain = (quoted: string): string => quoted.slice(1, -1).replaceAll('""', '"');
  const texts = (row: string): readonly string[] => (row.match(/"(?:[^"]|"")*"/g) ?? []).map(plain);
  return found.map((one) => (one.startsWith('{') ? rowsOf(one).map(texts) : one === '' ? '' : plain(one)));
}

const rowsOf = (block: string): readonly string[] => block.match(/(?:"(?:[^"]|"")*",?)+/g) ?? [];

class Refused extends Error {}

export function ask(content: CellContent | undefined, session: WorkbookSession, language: Language): Cell | Cell[][] {
  if (typeof content !== 'object' || content === null) throw new Error('no formula');
  const [, id = '', list = ''] = /^=VKT\.(\w+)\((.*)\)$/.exec(content.formula) ?? [];
  const called = CATALOGUE.find((one) => one.id === id);
  if (!called) throw new Error(`no function in ${content.formula}`);
  const surroundings = { language, session };
  // Excel hands a single text over as a block of one, where an argument is a block.
  const blocks = id === 'OVERVIEW' ? [0, 3] : [];
  const args = argumentsOf(list).map((one, at) => (blocks.includes(at) && typeof one === 'string' ? [[one]] : one));
  return answerFor(called.compute(args, surroundings), surroundings, (_kind, sentence) => {
    throw new Refused(sentence);
  });
}
