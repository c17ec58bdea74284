/** A sentence with its point; an abbreviation at its end ("€ 1,2 mln.") has one already. */
export const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
