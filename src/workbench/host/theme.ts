/** Excel's own colours, of which an add-in sees these five. */
export interface OfficeTheme {
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

export const themeOf = (isDark: boolean): OfficeTheme => (isDark ? DARK : LIGHT);

/** As Excel for Windows: no event, but the library's answer is another from now on. */
export function tellTheme(page: unknown, theme: OfficeTheme): void {
  const context: unknown = Reflect.get(Object(Reflect.get(Object(page), 'Office')), 'context');
  Object.assign(Object(Reflect.get(Object(context), 'officeTheme')), theme);
}
