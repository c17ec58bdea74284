/** Office's own theme, as small as a file may have it: the colours charts take by themselves come from here. */
import { OFFICE_THEME } from '../../book/colors';
import { tag } from '../../package/xml';

/** In the theme's own order; the list we count by has light and dark the other way round. */
const [light1, dark1, light2, dark2, ...accents] = OFFICE_THEME;
const SLOTS = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

export function writeTheme(): string {
  const colors = [
    ['dk1', dark1],
    ['lt1', light1],
    ['dk2', dark2],
    ['lt2', light2],
    ...SLOTS.map((slot, i) => [slot, accents[i]]),
  ].map(([slot, val]) => tag(`a:${slot ?? ''}`, {}, tag('a:srgbClr', { val })));
  const face = (name: string) =>
    tag(
      `a:${name}`,
      {},
      ['latin', 'ea', 'cs'].map((script) => tag(`a:${script}`, { typeface: script === 'latin' ? 'Calibri' : '' })),
    );
  const own = tag('a:solidFill', {}, tag('a:schemeClr', { val: 'phClr' }));
  const thrice = (name: string, one: string) => tag(`a:${name}`, {}, [one, one, one]);
  const line = tag('a:ln', { w: 6350, cap: 'flat', cmpd: 'sng', algn: 'ctr' }, [
    own,
    tag('a:prstDash', { val: 'solid' }),
  ]);
  const main = 'http://schemas.openxmlformats.org/drawingml/2006/main';
  return tag('a:theme', { 'xmlns:a': main, name: 'Office' }, [
    tag('a:themeElements', {}, [
      tag('a:clrScheme', { name: 'Office' }, colors),
      tag('a:fontScheme', { name: 'Office' }, [face('majorFont'), face('minorFont')]),
      tag('a:fmtScheme', { name: 'Office' }, [
        thrice('fillStyleLst', own),
        thrice('lnStyleLst', line),
        thrice('effectStyleLst', tag('a:effectStyle', {}, tag('a:effectLst'))),
        thrice('bgFillStyleLst', own),
      ]),
    ]),
  ]);
}
