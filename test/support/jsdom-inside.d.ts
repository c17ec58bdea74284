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
  const utils: { implForWrapper(element: Element): object };
  export = utils;
}

declare module 'jsdom/lib/jsdom/living/helpers/style-rules.js' {
  const rules: {
    /** Those that getResolvedValue knows. */
    readonly propertiesWithResolvedValueImplemented: object;
    getResolvedValue(inside: object, property: string): string;
    getDeclarationForElement(inside: object): CSSStyleDeclaration;
  };
  export = rules;
}
