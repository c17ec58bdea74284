/** What page-environment.cjs takes of jsdom's inside, which has no types of its own. */
declare module 'jsdom/lib/jsdom/living/helpers/selectors.js' {
  interface InsideElement {
    readonly _localName: string;
    getAttributeNS(namespace: null, name: string): string | null;
  }
  const selectors: { matchesDontThrow(element: InsideElement, selector: string): boolean };
  export = selectors;
}

declare module 'jsdom/lib/jsdom/living/generated/utils.js' {
  interface InsideDocument {
    /** Another one whenever the page has changed. */
    readonly _styleCache: WeakKey;
  }
  const utils: { implForWrapper(document: Document): InsideDocument };
  export = utils;
}
