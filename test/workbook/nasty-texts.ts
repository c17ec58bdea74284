/** Names people give, of which Excel makes something else when they are typed; each once, apart in capitals too. */
export const NASTY_TEXTS: readonly string[] = [
  ...['0344', '2026', '007', '1,5', '1.5', '1,234', '-3', '+3', '(5)', '.5', '3E5', '1e3', '10%', '10 %', '$5', '€ 5'],
  ...['2026-01', '2026-01-31', '1/2', '1-2', '31-12-2026', '1/2/2026', '12:30', '1 1/2', '5 PM', '1:2 pm'],
  ...['May 2026', 'may-26', 'mei 2026', 'Jan 1', '1 jan', '3-Sep', 'MARCH 5', 'sep 26', 'Dec-2026'],
  ...['=1+1', '=x', '=', '+x', '- een streepje', '@naam', '=SUM(A1)', '--', '+', '-'],
  ...["'x", "''", "'", "'0344", '"x"', '\tx', ' 5', '5 ', ' x', '\u00a05', '#1', '(a)', '/x', '\\x', ';', ','],
  ...['TRUE', 'false', 'Waar', 'ONWAAR', 'E5', 'x * 2', 'Plan B', 'Één', 'Ter Apel', 'A1', 'R1C1', 'EUR 5', '٣', '５'],
];
