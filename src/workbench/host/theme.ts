/** Excel's own colours, of which an add-in sees these five. */
interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme: boolean;
}

const LIGHT: OfficeTheme = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#000000',
  controlBackgroundColor: '#F3F2F1',
  controlForegroundColor: '#000000',
  isDarkTheme: false,
};
const DARK: OfficeTheme = {
  bodyBackgroundColor: '#262626',
  bodyForegroundColor: '#FFFFFF',
  controlBackgroundColor: '#363636',
  controlForegroundColor: '#FFFFFF',
  isDarkTheme: true,
};

/**
 * As Excel for Windows: no event, but what the library answers is another from now on. Excel on the web, whose library this
 * page has, tells no theme at all: the property is made here.
 */
export function tellTheme(page: unknown, isDark: boolean): void {
  const context: unknown = Reflect.get(Object(Reflect.get(Object(page), 'Office')), 'context');
  if (typeof context !== 'object' || context === null) return;
  const value = isDark ? DARK : LIGHT;
  Reflect.defineProperty(context, 'officeTheme', { value, configurable: true, enumerable: true });
}
