/** What the script packs. */
export { checkBook, LIST_SHEET, SUMMARY, FIRST_ROW } from './check-book';
export { asked } from './lines';
export { writeBook } from '../../src/xlsx/write/write-book';
