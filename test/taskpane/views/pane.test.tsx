/**
 * The pane in a page without layout. The parts are one file to jest, which loads everything anew for each file: React and
 * Fluent's hundreds of modules take longer than most of the tests.
 */
import '@testing-library/jest-dom';
import './views.part';
import './report.part';
import './self-test.part';
import './grid-keys.part';

/** Loading a view's module for the first time, and computing a report, take a while under jest. */
jest.setTimeout(60_000);
