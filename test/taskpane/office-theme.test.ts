import { isDarkTheme } from '../../src/taskpane/office-theme';

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
