/** A formula as it stands in a guide, in the notation of its language, answered by the product's own functions. */
import { answerFor } from '../../src/functions/runtime/associate';
import { CATALOGUE } from '../../src/functions/catalogue';
import type { Language } from '../../src/language';
import type { WorkbookSession } from '../../src/session/live-session';
import type { Cell } from '../../src/workbook/port';

/** An error in a cell, with the sentence that Excel shows beside it. */
export class CellError extends Error {}

export type Answer = Cell | readonly (readonly Cell[])[];

export function answerOf(formula: string, language: Language, session: WorkbookSession): Answer {
  const reader = new Reader(formula, language, session);
  return reader.whole();
}

class Reader {
  private at = 0;
  private readonly separator: string;

  constructor(
    private readonly text: string,
    private readonly language: Language,
    private readonly session: WorkbookSession,
  ) {
    this.separator = language === 'nl' ? ';' : ',';
  }

  whole(): Answer {
    this.take('=');
    const answer = this.call();
    if (this.at < this.text.length) this.stop('the end');
    return answer;
  }

  private call(): Answer {
    const name = this.match(/VKT\.([A-Z]+)\(/y)?.[1] ?? this.stop('a function');
    const args: unknown[] = [];
    while (!this.next(')')) {
      args.push(this.argument());
      if (!this.next(this.separator) && this.text[this.at] !== ')') this.stop(this.separator);
    }
    const declared = CATALOGUE.find(({ id }) => id === name) ?? this.stop(name);
    const around = { language: this.language, session: this.session };
    return answerFor(declared.compute(args, around), around, (_, sentence) => {
      throw new CellError(sentence);
    });
  }

  private argument(): unknown {
    if (this.text[this.at] === this.separator || this.text[this.at] === ')') return null;
    if (this.text.startsWith('VKT.', this.at)) return this.call();
    const text = this.match(/"([^"]*)"/y);
    if (text) return text[1];
    const number = this.match(this.language === 'nl' ? /-?\d+(,\d+)?%?/y : /-?\d+(\.\d+)?%?/y)?.[0];
    if (number === undefined) return this.stop('an argument');
    return Number(number.replace(',', '.').replace('%', '')) / (number.endsWith('%') ? 100 : 1);
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }

  private next(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private take(sign: string): void {
    if (!this.next(sign)) this.stop(sign);
  }

  private stop(wanted: string): never {
    throw new Error(`${this.text}: ${wanted} expected at ${this.at}`);
  }
}

/** "1.363", "97,4%" or a word: a number is the answer when it is so to as many decimals as are written. */
export function isWritten(answer: Cell, written: string, language: Language): boolean {
  if (typeof answer !== 'number') return String(answer) === written;
  const point = language === 'nl' ? ',' : '.';
  const plain = written.replaceAll(language === 'nl' ? '.' : ',', '').replace('−', '-');
  const [, whole = '', decimals = '', percent] = /^(-?\d+)(?:[.,](\d+))?(%)?$/.exec(plain) ?? [];
  if (whole === '' || (decimals !== '' && !written.includes(point))) return false;
  return (answer * (percent ? 100 : 1)).toFixed(decimals.length) === `${whole}${decimals && `.${decimals}`}`;
}
