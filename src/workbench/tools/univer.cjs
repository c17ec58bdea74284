/**
 * What Univer gives no other way to change is changed in its text when the workbench is built. A text that is not there
 * (another version of Univer) stops the build.
 * @typedef {{ why: string, from: string, to: string }} Change
 */

/**
 * The characters of Chinese, Japanese and Korean that Univer asks for, by what Unicode says of them. A package of two
 * thousand files came to the same expressions.
 */
const LETTERS =
  '(?=[\\p{Lo}\\p{Nl}\\p{So}\\p{Lm}])[\\p{sc=Han}\\p{sc=Katakana}\\p{sc=Hiragana}\\p{sc=Hangul}\\p{sc=Bopomofo}]';
/** Punctuation, signs and forms of the width of a character: whole blocks, with what is a letter in them. */
const BLOCKS =
  '[\\u2FF0-\\u303F\\u30A0-\\u30FF\\u3190-\\u319F\\u31C0-\\u31EF\\u3200-\\u33FF\\uFE10-\\uFE1F\\uFE30-\\uFE6F\\uFF00-\\uFFEF]';
const CJK = {
  letters: LETTERS,
  punctuations: `(?!${LETTERS})${BLOCKS}`,
  all: `${BLOCKS}|${LETTERS}`,
};

function chineseJapaneseKorean() {
  const sets = Object.entries(CJK).map(([set, text]) => `${set}: () => ({ toRegExp: () => /${text}/u })`);
  return `const cjk = { ${sets.join(', ')} };`;
}

/**
 * Each field of an object is made by a call of a helper that looks for it first and finds its place by name; said as
 * anybody would, the browser knows what the objects of a class look like. Where a class has a field of such a name that
 * is worked out, the helper stays.
 */
const FIELD = /\b_defineProperty\(this, "(\w+)", /g;
const WORKED_OUT = /^\s+(?:static )?[gs]et (\w+)\(/gm;

/** @param {string} source */
function fieldsSaidPlainly(source) {
  const workedOut = new Set(Array.from(source.matchAll(WORKED_OUT), ([, name]) => name));
  return source.replace(FIELD, (call, name) => (workedOut.has(name) ? call : `void (this.${name} = `));
}

/** A turn of its own for each call, through one channel. */
const TURNS = `
const turns = [];
const turning = new MessageChannel();
turning.port1.onmessage = () => turns.shift().run();
function requestImmediateMacroTask(run) {
  const turn = { run };
  turns.push(turn);
  turning.port2.postMessage(null);
  return () => void (turn.run = () => {});
}
`;

/** What comes within a moment, as one list: the clock runs from the first on, and not at all while nothing comes. */
const GATHERED = `
import { Observable as Gathered } from "rxjs";
const bufferTime = (milliseconds) => (source) =>
  new Gathered((listener) => {
    let list = [];
    let clock = 0;
    const tell = () => {
      const told = list;
      [list, clock] = [[], 0];
      listener.next(told);
    };
    const hearing = source.subscribe({
      next: (one) => {
        list.push(one);
        clock ||= setTimeout(tell, milliseconds);
      },
      error: (error) => listener.error(error),
      complete: () => {
        tell();
        listener.complete();
      },
    });
    return () => {
      clearTimeout(clock);
      hearing.unsubscribe();
    };
  });
`;
const QUIET_CLOCK =
  'A clock ran for good to gather changes of rules, sixty times a second where there were none: a page at rest woke for it.';

const EACH_CELL_ITS_FORMULA = `this._registerFeatureFormulas(treeList);
		for (let i = 0, len = treeList.length; i < len; i++) {
			const tree = treeList[i];
			if (!tree.formula) continue;
			const node = this._getTreeNode(tree);
			tree.isDirty = this._includeTree(tree, node);
			const addressFunctionNodes = this._getAddressFunctionNodeList(node);`;
/** Cells of one rule follow each other, and refer to the first of them. */
const EACH_FORMULA_ONCE = `this._registerFeatureFormulas(treeList);
		let first, node, addressFunctionNodes;
		for (let i = 0, len = treeList.length; i < len; i++) {
			const tree = treeList[i];
			if (!tree.formula) continue;
			if (first === undefined || (tree.refTree ?? tree) !== first) {
				first = tree.refTree ?? tree;
				node = this._getTreeNode(tree);
				addressFunctionNodes = this._getAddressFunctionNodeList(node);
			}
			tree.isDirty = this._includeTree(tree, node);`;

/** @type {Partial<Record<string, readonly Change[]>>} by package */
const CHANGES = {
  core: [
    {
      why: 'A channel opened and closed for every change that is to be drawn cost more than many a change.',
      from: 'function requestImmediateMacroTask(callback) {',
      to: `${TURNS}function oneChannelForEach(callback) {`,
    },
  ],
  'engine-render': [
    {
      why: 'Three expressions of a line each were made from tables of all of Unicode, a thousand modules, by every page anew.',
      from: 'import * as cjk from "cjk-regex";',
      to: chineseJapaneseKorean(),
    },
  ],
  'engine-formula': [
    {
      why: 'Every calculation put all cells with formulas and rules into a tree, one by one, also where no formula asks for cells by their address.',
      from: 'const treeDependencyCache = new RTree();',
      to: 'if (treeList.every((tree) => tree.addressFunctionNodes.length === 0)) return;\n\t\tconst treeDependencyCache = new RTree();',
    },
    {
      why: 'Every cell with a rule got two sets of its own at every calculation, thirty thousand of them in the example, for nothing to be put in.',
      from: 'void (this.children = /* @__PURE__ */ new Set());\n\t\tvoid (this.parents = /* @__PURE__ */ new Set());\n\t}\n\tresetState() {',
      to: '}\n\tget children() {\n\t\treturn (this._children ??= new Set());\n\t}\n\tget parents() {\n\t\treturn (this._parents ??= new Set());\n\t}\n\tresetState() {',
    },
    {
      why: 'The formula of a rule was looked up, and searched for functions, for each of its cells.',
      from: EACH_CELL_ITS_FORMULA,
      to: EACH_FORMULA_ONCE,
    },
    {
      why: 'SORT sorted the cells it was given for whoever asks for them next, in the same calculation.',
      from: 'const arrayValue = array.getArrayValue();\n\t\t\tarrayValue.sort(',
      to: 'const arrayValue = [...array.getArrayValue()];\n\t\t\tarrayValue.sort(',
    },
  ],
  ui: [
    {
      why: 'Every selection made the toolbar anew, three times, and measured it, though the same buttons were to be seen.',
      from: '.pipe(startWith$1(new Array(hiddenObservableMap.length).fill(false)))',
      to: '.pipe(startWith$1(new Array(hiddenObservableMap.length).fill(false)), distinctUntilChanged((a, b) => a.every((hidden, at) => !hidden === !b[at])))',
    },
  ],
  'sheets-formula': [
    {
      why: 'How far a calculation is was drawn after every formula, at the cost of the formulas; ten times a second is enough.',
      from: 'if (this._totalCalculationTaskCount === 0) return;\n\t\t\tthis._emitProgress(label);',
      to: 'if (this._totalCalculationTaskCount === 0 || performance.now() - (this._progressTold ?? 0) < 100) return;\n\t\t\tthis._progressTold = performance.now();\n\t\t\tthis._emitProgress(label);',
    },
  ],
  'sheets-ui': [
    {
      why: 'An arrow at the edge of the sheet stays there, and does not go on at the other end.',
      from: ': findNextRange(startRange, direction, worksheet);\n\t\tconst destRange = getCellAtRowCol(',
      to: ': findNextRange(startRange, direction, worksheet, void 0, false, 1, false);\n\t\tconst destRange = getCellAtRowCol(',
    },
  ],
  'sheets-conditional-formatting': [
    {
      why: QUIET_CLOCK,
      from: 'import { bufferTime, distinctUntilChanged, filter, map } from "rxjs/operators";',
      to: `${GATHERED}import { distinctUntilChanged, filter, map } from "rxjs/operators";`,
    },
  ],
  'sheets-conditional-formatting-ui': [
    {
      why: QUIET_CLOCK,
      from: 'import { bufferTime, debounceTime as debounceTime$1, filter } from "rxjs/operators";',
      to: `${GATHERED}import { debounceTime as debounceTime$1, filter } from "rxjs/operators";`,
    },
  ],
  'sheets-data-validation-ui': [
    {
      why: 'Beside the arrow of a list a word had four pixels of room above it, in a row of twenty, and was cut off below.',
      from: 'paddingTop = Math.max(MARGIN_V, paddingTop);',
      to: 'paddingTop = Math.max(0, paddingTop);',
    },
  ],
  'sheets-formula-ui': [
    {
      why: 'The list of functions waits 0.3 s; till then Enter took a name listed for what stood there before.',
      from: 'editor.input$.pipe(debounceTime(300))',
      to: 'editor.input$.pipe(debounceTime(0))',
    },
    {
      why: 'After the semicolon between Dutch arguments a click picks a cell, as after a comma.',
      from: 'const adding = char && matchRefDrawToken(char) &&',
      to: 'const adding = char && (char === ";" || matchRefDrawToken(char)) &&',
    },
  ],
};

const FILES = /@univerjs[\\/]([\w-]+)[\\/]lib[\\/]es[\\/]index\.js$/;

/** @this {{ resourcePath: string }} @param {string} source */
function changeUniver(source) {
  const name = FILES.exec(this.resourcePath)?.[1] ?? '';
  let text = fieldsSaidPlainly(source);
  for (const { from, to } of CHANGES[name] ?? []) {
    if (text.split(from).length !== 2)
      throw new Error(`Univer changed: "${from}" is not there once (tools/univer.cjs).`);
    text = text.replace(from, () => to);
  }
  return text;
}

module.exports = changeUniver;
module.exports.files = FILES;
