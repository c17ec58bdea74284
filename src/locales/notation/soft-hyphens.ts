/**
 * Where a long compound may break in a narrow column: before its last part. Browsers on managed computers often have no
 * Dutch dictionary for automatic hyphens, and a word cut anywhere is hard to read.
 */
const LAST_PARTS = ['medewerker', 'steuning', 'coördinator', 'specialist', 'adviseur', 'behandelaar', 'directeur'];
const SOFT_HYPHEN = '\u00ad';
const PART = new RegExp(`(\\p{L}{3,})(${LAST_PARTS.join('|')})`, 'giu');

export const withSoftHyphens = (text: string): string => text.replace(PART, `$1${SOFT_HYPHEN}$2`);
