// What a sample of mutants needs of Stryker: which are drawn, which are only words, and the score of what was drawn.
import { createHash } from 'node:crypto';

const size = Number(process.env['MUTATION_SAMPLE'] ?? 300);
const seed = process.env['MUTATION_SEED'] ?? '';
const NOT_DRAWN = 'not drawn';

/** @typedef {import('@stryker-mutator/api/core').Mutant} Mutant */
/**
 * What is looked at of a text in the code, as Babel shows it.
 * @typedef {object} Text
 * @property {() => boolean} isStringLiteral
 * @property {() => boolean} isTemplateLiteral
 * @property {{ type: string, key: { name: string }, callee: { name: string } }} parent
 */

/**
 * Every change has a lot of its own, which does not depend on the others.
 *
 * @param {Mutant} mutant
 */
const lot = ({ fileName, location: { start, end }, mutatorName, replacement }) => {
  const where = `${fileName.replace(/^.*?\/src\//, '')}:${start.line}:${start.column}-${end.line}:${end.column}`;
  return createHash('sha256').update(`${seed} ${where} ${mutatorName} ${replacement}`).digest('hex');
};

/** Lets only the lowest lots through to the tests. */
class Drawn {
  /** @type {Set<string>} */
  #drawn = new Set();
  init = async () => undefined;
  // Asked once, with all changes of the run.
  /** @param {Mutant[]} mutants */
  group = async (mutants) => {
    const order = mutants.map((one) => [lot(one), one.id]).sort(([a], [b]) => (a < b ? -1 : 1));
    this.#drawn = new Set(order.slice(0, size).map(([, id]) => id));
    return [order.map(([, id]) => id)];
  };
  /** @param {Mutant[]} mutants */
  check = async (mutants) =>
    Object.fromEntries(
      mutants.map(({ id }) => [
        id,
        this.#drawn.has(id) ? { status: 'passed' } : { status: 'compileError', reason: NOT_DRAWN },
      ]),
    );
}

/** A text in a language is read by people; the tests of locales see that none is missing. */
const words = {
  /** @param {Text} path */
  shouldIgnore(path) {
    if (!path.isStringLiteral() && !path.isTemplateLiteral()) return undefined;
    const { parent } = path;
    const isTranslation = parent.type === 'ObjectProperty' && ['nl', 'en'].includes(parent.key.name);
    const isWording = parent.type === 'CallExpression' && parent.callee.name === 'wording';
    return isTranslation || isWording ? 'words' : undefined;
  },
};

/**
 * Wilson's interval of 95 %: where the share lies that the whole room would have.
 *
 * @param {number} hits
 * @param {number} total
 */
export function interval(hits, total) {
  const z = 1.96;
  const middle = (hits + (z * z) / 2) / (total + z * z);
  const reach = (z / (total + z * z)) * Math.sqrt((hits * (total - hits)) / total + (z * z) / 4);
  return [middle - reach, middle + reach];
}

class AsTheyCome {
  /** @type {Partial<Record<import('@stryker-mutator/api/core').MutantStatus, number>>} */
  #counts = {};
  #notDrawn = 0;
  /** @param {import('@stryker-mutator/api/core').MutantResult} tested */
  onMutantTested({ status, statusReason, fileName, location: { start }, mutatorName, replacement }) {
    if (statusReason?.startsWith(NOT_DRAWN)) {
      this.#notDrawn += 1;
      return;
    }
    this.#counts[status] = (this.#counts[status] ?? 0) + 1;
    if (status === 'Killed' || status === 'Ignored') return;
    const where = `${fileName.replace(/^.*?\/src\//, 'src/')}:${start.line}:${start.column}`;
    console.log(`${status} ${where} ${mutatorName}: ${replacement}`);
  }
  wrapUp() {
    const { Killed = 0, Timeout = 0, Survived = 0, NoCoverage = 0 } = this.#counts;
    const found = Killed + Timeout;
    const total = found + Survived + NoCoverage;
    const shown = interval(found, total).map((share) => `${(100 * share).toFixed(1)} %`);
    console.log(JSON.stringify(this.#counts));
    console.log(`${found} of ${total} drawn from ${total + this.#notDrawn}: ${((100 * found) / total).toFixed(1)} %`);
    console.log(`95 % interval ${shown.join(' to ')}`);
  }
}

export const strykerPlugins = [
  { kind: 'Checker', name: 'drawn', injectableClass: Drawn },
  { kind: 'Ignore', name: 'words', value: words },
  { kind: 'Reporter', name: 'as-they-come', injectableClass: AsTheyCome },
];
