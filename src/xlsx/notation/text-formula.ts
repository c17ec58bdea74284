/** Conditions about words as the formulas that say the same, which files carry beside them. */

/** How a text stands in a cell; capitals make no difference. */
export const TEXT_OPERATORS = ['contains', 'notContains', 'beginsWith', 'endsWith'] as const;
export type TextOperator = (typeof TEXT_OPERATORS)[number];

/**
 * As Excel writes it.
 *
 * @returns without "=".
 *
 * @example textFormula('endsWith', 'laat', 'B2') // 'RIGHT(B2,LEN("laat"))="laat"'
 */
export function textFormula(operator: TextOperator, text: string, cell: string): string {
  const quoted = quotedText(text);
  switch (operator) {
    case 'contains':
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
    case 'notContains':
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case 'beginsWith':
      return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
    case 'endsWith':
      return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  }
}

/** A text as a formula names it. */
export const quotedText = (text: string): string => `"${text.replaceAll('"', '""')}"`;
