/** The colours of the pane: Fluent's own, with the blue of the Dutch government as the brand. */
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

const blue: BrandVariants = {
  10: '#04101f',
  20: '#07192f',
  30: '#0a2342',
  40: '#0d2e55',
  50: '#113866',
  60: '#154273',
  70: '#194f89',
  80: '#1d5ea3',
  90: '#3576bd',
  100: '#5590d4',
  110: '#6ea2de',
  120: '#86b3e6',
  130: '#a1c5ee',
  140: '#bcd7f4',
  150: '#d6e6f9',
  160: '#eef5fc',
};

const light: Theme = createLightTheme(blue);
const dark: Theme = {
  ...createDarkTheme(blue),
  // The default brand text of the dark theme is too dim against its card background.
  colorBrandForeground1: blue[120],
  colorBrandForeground2: blue[130],
  colorCompoundBrandForeground1: blue[120],
  colorCompoundBrandStroke: blue[110],
  colorStatusDangerForeground1: '#ee8d95',
};

export const paneTheme = (isDark: boolean): Theme => (isDark ? dark : light);
