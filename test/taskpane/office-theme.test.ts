/** @jest-environment jsdom */
import { isDarkTheme, officeTheme } from '../../src/taskpane/office-theme';

test.each([
  [{ isDarkTheme: true }, true],
  [{ isDarkTheme: false, bodyBackgroundColor: '#000000' }, false],
  // Older ones give colours only.
  [{ bodyBackgroundColor: '#262626' }, true],
  [{ bodyBackgroundColor: '#FFFFFF' }, false],
  [{ bodyBackgroundColor: '#E6E6E6' }, false],
  [{ isDarkTheme: '#000001', bodyBackgroundColor: '363636' }, true],
  // No theme, or none that can be read, is light.
  [{ bodyBackgroundColor: 'black' }, false],
  [{}, false],
  [null, false],
  [undefined, false],
])('%j is dark: %s', (theme, dark) => {
  expect(isDarkTheme(theme)).toBe(dark);
});

describe('while the pane is open', () => {
  const system = new EventTarget();
  beforeEach(() => Reflect.set(window, 'matchMedia', () => system));
  afterEach(() => Reflect.deleteProperty(window, 'matchMedia'));

  /** A theme that is dark from some moment on, and how often the pane looked. */
  const followed = () => {
    let dark = false;
    const theme = officeTheme(() => ({ isDarkTheme: dark }));
    const seen: boolean[] = [];
    const stop = theme.follow(() => void seen.push(theme.isDark()));
    return { seen, stop, darken: () => (dark = true) };
  };

  test.each([
    ['the pane gets the keyboard', () => window.dispatchEvent(new Event('focus'))],
    ['the pane is shown', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['the mouse comes to it', () => document.documentElement.dispatchEvent(new Event('pointerenter'))],
    ['the system changes', () => system.dispatchEvent(new Event('change'))],
  ])('the theme is looked at again when %s, and no more once the pane is gone', (_when, happens) => {
    const { seen, stop, darken } = followed();
    darken();
    happens();
    expect(seen).toEqual([true]);
    stop();
    happens();
    expect(seen).toEqual([true]);
  });
});
