/** A chart of lines over time as it is drawn: lines, fills, axes and the cursor. What is read off it is in trend-chart. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePane } from '../components/pane-context';
import { CONTRAST } from '../components/styles';
import type { TrendLine, TrendSpec } from '../state/trends';
import type { Box, Geometry } from './geometry';

/** Room for one label such as "sep 2024". */
const LABEL_WIDTH = 84;

const useStyles = makeStyles({
  grid: {
    stroke: tokens.colorNeutralStroke3,
    strokeWidth: 1,
    [CONTRAST]: { stroke: 'CanvasText', strokeOpacity: 0.3 },
  },
  label: {
    fill: tokens.colorNeutralForeground3,
    fontSize: '11px',
    fontVariantNumeric: 'tabular-nums',
    [CONTRAST]: { fill: 'CanvasText' },
  },
  line: { fill: 'none', strokeWidth: 2, strokeLinecap: 'round', strokeLinejoin: 'round' },
  main: { stroke: tokens.colorBrandStroke1, [CONTRAST]: { stroke: 'Highlight' } },
  accent: {
    stroke: tokens.colorStatusDangerForeground1,
    [CONTRAST]: { stroke: 'CanvasText', strokeDasharray: '1 5' },
  },
  was: { stroke: tokens.colorNeutralForeground3, strokeWidth: '1.5px', [CONTRAST]: { stroke: 'GrayText' } },
  reference: { stroke: tokens.colorNeutralForeground2, strokeDasharray: '5 4', [CONTRAST]: { stroke: 'CanvasText' } },
  mainFill: { fill: tokens.colorBrandStroke1, fillOpacity: 0.12, [CONTRAST]: { fill: 'none' } },
  accentFill: { fill: tokens.colorStatusDangerForeground1, fillOpacity: 0.22, [CONTRAST]: { fill: 'none' } },
  noFill: { fill: 'none' },
  // Dashes as well as colours: the lines must differ on a black-and-white print.
  first: { stroke: tokens.colorBrandStroke1, [CONTRAST]: { stroke: 'CanvasText' } },
  second: {
    stroke: tokens.colorPaletteDarkOrangeForeground1,
    strokeDasharray: '9 3',
    [CONTRAST]: { stroke: 'CanvasText' },
  },
  third: {
    stroke: tokens.colorPaletteGreenForeground1,
    strokeDasharray: '2 4',
    [CONTRAST]: { stroke: 'CanvasText' },
  },
  fourth: {
    stroke: tokens.colorPaletteBerryForeground1,
    strokeDasharray: '10 4 2 4',
    [CONTRAST]: { stroke: 'CanvasText' },
  },
  fifth: {
    stroke: tokens.colorPaletteTealForeground2,
    strokeDasharray: '6 2 1 2 1 2',
    [CONTRAST]: { stroke: 'CanvasText' },
  },
  shortfall: { fill: tokens.colorStatusDangerForeground1, fillOpacity: 0.22, [CONTRAST]: { fill: 'CanvasText' } },
  cursor: { stroke: tokens.colorNeutralForeground2, strokeWidth: 1, [CONTRAST]: { stroke: 'CanvasText' } },
  dot: { fill: tokens.colorNeutralBackground1, strokeWidth: 2, strokeDasharray: 'none' },
});

/** Only what is shown as an amount is filled. */
const fillOf = (styles: ReturnType<typeof useStyles>, role: TrendLine['role']): string =>
  role === 'main' || role === 'accent' ? styles[`${role}Fill`] : styles.noFill;

export function Drawing(props: {
  readonly spec: TrendSpec;
  readonly shape: Geometry;
  readonly box: Box;
  readonly at: number;
  readonly pointed: boolean;
  readonly when: (index: number) => string;
}) {
  const { spec, shape, box, at, pointed, when } = props;
  const styles = useStyles();
  return (
    <g aria-hidden>
      {shape.shortfall !== null && <path className={styles.shortfall} d={shape.shortfall} />}
      {shape.paths.map((path, index) => {
        const role = spec.lines[index]?.role ?? 'main';
        return path.area !== null && <path key={index} className={fillOf(styles, role)} d={path.area} />;
      })}
      <ValueAxis shape={shape} box={box} />
      {shape.paths.map((path, index) => (
        <path
          key={index}
          className={mergeClasses(styles.line, styles[spec.lines[index]?.role ?? 'main'])}
          d={path.line}
        />
      ))}
      <TimeAxis shape={shape} box={box} when={when} />
      {pointed && (
        <line className={styles.cursor} x1={shape.x(at)} x2={shape.x(at)} y1={box.top} y2={box.height - box.bottom} />
      )}
      {spec.lines.map((one) => {
        const value = one.values[at] ?? null;
        return (
          value !== null && (
            <circle
              key={one.role}
              className={mergeClasses(styles[one.role], styles.dot)}
              cx={shape.x(at)}
              cy={shape.y(value)}
              r={3.5}
            />
          )
        );
      })}
    </g>
  );
}

function ValueAxis({ shape, box }: { readonly shape: Geometry; readonly box: Box }) {
  const { formats } = usePane();
  const styles = useStyles();
  return shape.ticks.map((tick) => (
    <g key={tick}>
      <line className={styles.grid} x1={box.left} x2={box.width - box.right} y1={shape.y(tick)} y2={shape.y(tick)} />
      <text className={styles.label} x={box.left - 6} y={shape.y(tick) + 4} textAnchor="end">
        {formats.plain(tick)}
      </text>
    </g>
  ));
}

/** A name less than this part of a step before the last one would touch it. */
const TOUCHING = 0.7;

/** As many period names as fit, at equal steps; the last one always, and none that would touch it. */
function TimeAxis(props: { readonly shape: Geometry; readonly box: Box; readonly when: (index: number) => string }) {
  const { shape, box, when } = props;
  const styles = useStyles();
  const last = shape.count - 1;
  const step = Math.max(1, Math.ceil(last / Math.max(1, Math.floor(box.width / LABEL_WIDTH) - 1)));
  const shown = [];
  for (let index = 0; index <= last - step * TOUCHING; index += step) shown.push(index);
  if (last >= 0) shown.push(last);
  return shown.map((index) => (
    <text
      key={index}
      className={styles.label}
      x={shape.x(index)}
      y={box.height - 5}
      textAnchor={index === 0 ? 'start' : index === last ? 'end' : 'middle'}
    >
      {when(index)}
    </text>
  ));
}

/** A line's looks beside its name. */
export function Swatch({ line }: { readonly line: TrendLine }) {
  const styles = useStyles();
  return (
    <svg width={18} height={10} aria-hidden>
      {line.area && <rect className={fillOf(styles, line.role)} x={0} y={4} width={18} height={6} />}
      <path className={mergeClasses(styles.line, styles[line.role])} d="M1 4H17" />
    </svg>
  );
}
