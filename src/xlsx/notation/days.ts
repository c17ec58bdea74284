/** Excel's numbers of days, as a file with the calendar of 1900 keeps them: serials. */

/** The model says both as well (`time/calendar`, `time/dates`): neither room may know the other. */
const MS_PER_DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/** Milliseconds since 1970-01-01 (UTC) → the serial, with the time as a part of a day. */
export const serialOfTime = (time: number): number => time / MS_PER_DAY + SERIAL_OF_1970;

/** A serial → milliseconds since 1970-01-01 (UTC). Excel counts a 29 February 1900, so serials up to 60 are a day off. */
export const timeOfSerial = (serial: number): number => (serial - SERIAL_OF_1970) * MS_PER_DAY;
