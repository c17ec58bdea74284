/** The languages the product speaks. Dutch is the default; anything that is not Dutch gets English. */
export type Language = 'nl' | 'en';

export const languageOf = (tag: string): Language => (tag.toLowerCase().startsWith('nl') ? 'nl' : 'en');

export type Bilingual = Readonly<Record<Language, string>>;
