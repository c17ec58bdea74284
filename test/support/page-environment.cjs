// jsdom, with the answers of its own but sooner. Looking up by role or name asks for the style of hundreds of elements,
// and jsdom tries every rule of every sheet, its own 120 too, on each: a fifth of the time of a view's tests.
const selectors = require('jsdom/lib/jsdom/living/helpers/selectors.js');
const { implForWrapper } = require('jsdom/lib/jsdom/living/generated/utils.js');
const { default: JsdomEnvironment } = require('jest-environment-jsdom');

const ask = selectors.matchesDontThrow;

/**
 * What an element has to be before a selector is worth trying: for each alternative the tag or the class of its last part.
 * @param {string} selector
 */
function lastParts(selector) {
  if (selector.includes('\\')) return null; // an escaped name is not read here
  const withoutArguments = selector.replace(/\[[^\]]*\]/g, '[]').replace(/\([^()]*\)/g, '()');
  return withoutArguments.split(',').map((alternative) => {
    const last =
      alternative
        .trim()
        .split(/[\s>+~]+/)
        .at(-1) ?? '';
    const tag = /^[a-z][\w-]*/.exec(last)?.[0] ?? null;
    const className = /^\.([\w-]+)/.exec(last)?.[1] ?? null;
    return { tag, className, isWhole: alternative.trim() === tag || alternative.trim() === `.${className}` };
  });
}

/** @type {Map<string, ReturnType<typeof lastParts>>} */
const known = new Map();

/** @param {string} selector */
function partsOf(selector) {
  if (!known.has(selector)) known.set(selector, lastParts(selector));
  return known.get(selector) ?? null;
}

// Asked by nothing but the cascade, which takes it when it is loaded: before jsdom is.
selectors.matchesDontThrow = (element, selector) => {
  const parts = typeof selector === 'string' ? partsOf(selector) : null;
  if (parts === null) return ask(element, selector);
  const classes = ` ${element.getAttributeNS(null, 'class') ?? ''} `;
  const may = parts.filter(
    ({ tag, className }) =>
      (tag === null || tag === element._localName) && (className === null || classes.includes(` ${className} `)),
  );
  if (may.length === 0) return false;
  return may.some(({ isWhole }) => isWhole) || ask(element, selector);
};

const rules = require('jsdom/lib/jsdom/living/helpers/style-rules.js');

/** What is asked of nearly every element, by the names of both ways to ask. */
const ASKED_OFTEN = new Map([
  ['display', 'display'],
  ['visibility', 'visibility'],
  ['opacity', 'opacity'],
  ['pointer-events', 'pointer-events'],
  ['pointerEvents', 'pointer-events'],
]);

/**
 * One property as jsdom finds it for a style; it looks up a dozen colours beside it when asked for the whole.
 * @param {Element} element
 * @param {string} name
 */
function oneOf(element, name) {
  const inside = implForWrapper(element);
  if (name in rules.propertiesWithResolvedValueImplemented) return rules.getResolvedValue(inside, name);
  return rules.getDeclarationForElement(inside).getPropertyValue(name);
}

/**
 * A style that is made when more is asked of it than whether the element is there to be seen and clicked.
 * @param {Element} element
 * @param {() => CSSStyleDeclaration} whole
 * @returns {CSSStyleDeclaration}
 */
function whenAsked(element, whole) {
  /** @param {string} name */
  const get = (name) => (ASKED_OFTEN.has(name) ? oneOf(element, name) : whole().getPropertyValue(name));
  return new Proxy(Object.create(null), {
    get(_, key) {
      if (key === 'getPropertyValue') return get;
      const name = ASKED_OFTEN.get(String(key));
      if (name !== undefined) return oneOf(element, name);
      const value = Reflect.get(whole(), key);
      return typeof value === 'function' ? value.bind(whole()) : value;
    },
    has: (_, key) => Reflect.has(whole(), key),
  });
}

/** @param {Window} window */
function answerSooner(window) {
  const find = window.getComputedStyle;
  window.getComputedStyle = (element, pseudo) =>
    pseudo || !element.isConnected ? find(element, pseudo) : whenAsked(element, () => find(element));
}

module.exports = class PageEnvironment extends JsdomEnvironment {
  /** @param {ConstructorParameters<typeof JsdomEnvironment>} given */
  constructor(...given) {
    super(...given);
    answerSooner(this.global);
  }
};
