/** Univer's name for the one workbook it has. */
export const UNIT = 'workbook';
