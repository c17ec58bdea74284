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

/**
 * The style of an element that is on the page, kept for as long as jsdom keeps what it found itself: until the page changes.
 * @param {Window} window
 */
function rememberStyles(window) {
  const find = window.getComputedStyle;
  const page = implForWrapper(window.document);
  /** @type {WeakMap<WeakKey, WeakMap<Element, CSSStyleDeclaration>>} */
  const found = new WeakMap();
  window.getComputedStyle = (element, pseudo) => {
    const known = pseudo || !element.isConnected ? undefined : found.get(page._styleCache)?.get(element);
    if (known !== undefined) return known;
    const style = find(element, pseudo);
    if (pseudo || !element.isConnected) return style;
    const styles = found.get(page._styleCache) ?? new WeakMap();
    found.set(page._styleCache, styles.set(element, style));
    return style;
  };
}

module.exports = class PageEnvironment extends JsdomEnvironment {
  /** @param {ConstructorParameters<typeof JsdomEnvironment>} given */
  constructor(...given) {
    super(...given);
    rememberStyles(this.global);
  }
};
