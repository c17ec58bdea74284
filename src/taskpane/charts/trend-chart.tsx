import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import type { Language } from '../../locales/language';
import type { Run } from '../../model/simulate/simulate';
import { FigureButton } from '../components/figures/figure-button';
import { periodAt } from '../components/periods';
import { usePane } from '../components/pane-context';
import { CONTRAST } from '../components/styles';
import { unitOf } from '../components/figures/units';
import type { Scope } from '../../model/measures/figures';
import type { TrendLine, TrendSpec } from '../state/trends';
import { geometry, nearestLine, type Box, type Geometry } from './geometry';

const HEIGHT = 150;
const MARGIN = { top: 8, right: 6, bottom: 22, left: 6 };
/** About the width of a digit of a tick label. */
const DIGIT = 6.5;
/** Room for one label such as "sep 2024". */
const LABEL_WIDTH = 84;

const useStyles = makeStyles({
  frame: { position: 'relative', width: '100%' },
  svg: {
    display: 'block',
    width: '100%',
    touchAction: 'pan-y',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
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
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 14px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    margin: '2px 0 4px',
  },
  entry: { display: 'inline-flex', alignItems: 'center', gap: '6px', fontVariantNumeric: 'tabular-nums' },
  value: { fontWeight: 600 },
  // Beside the title of the card; a chart that shares its card with something else says how far in that is.
  when: {
    position: 'absolute',
    top: 'var(--chart-inset, 12px)',
    right: 'var(--chart-inset, 12px)',
    color: tokens.colorNeutralForeground3,
  },
});

interface Props {
  readonly run: Run;
  readonly spec: TrendSpec;
  readonly scope: Scope;
  readonly height?: number;
}

/**
 * Lines over time. The legend is the read-out: it shows the period under the pointer, or the one chosen with a click or the
 * arrow keys, and each of its numbers can be asked about. A click asks about the line it is nearest to.
 */
export default function TrendChart({ run, spec, scope, height = HEIGHT }: Props) {
  const { formats } = usePane();
  const styles = useStyles();
  const [frame, width] = useWidth();
  const [pointed, setPointed] = useState<number | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const { box, shape } = useShape(spec, { width, height });
  const last = shape.count - 1;
  const at = Math.min(last, pointed ?? chosen ?? last);
  const when = (index: number) => periodAt(run, scope.from + index, formats);
  return (
    <>
      <Legend spec={spec} scope={scope} at={at} when={when} />
      <div ref={frame} className={styles.frame}>
        <Slider
          spec={spec}
          shape={shape}
          height={height}
          scope={scope}
          at={at}
          when={when}
          onPoint={setPointed}
          onChoose={setChosen}
        >
          {width > 0 && (
            <Drawing
              spec={spec}
              shape={shape}
              box={box}
              at={at}
              pointed={pointed !== null || chosen !== null}
              when={when}
            />
          )}
        </Slider>
      </div>
    </>
  );
}

/** Where everything stands in a frame of this size, with room for the longest label. */
function useShape(spec: TrendSpec, { width, height }: { readonly width: number; readonly height: number }) {
  const { formats } = usePane();
  const box: Box = useMemo(() => {
    const plain: Box = { width, height, ...MARGIN };
    const longest = Math.max(...geometry(spec, plain).ticks.map((tick) => formats.plain(tick).length));
    return { ...plain, left: plain.left + longest * DIGIT };
  }, [spec, width, height, formats]);
  const shape = useMemo(() => geometry(spec, box), [spec, box]);
  return { box, shape };
}

interface Reading {
  readonly spec: TrendSpec;
  readonly scope: Scope;
  /** The period that is read. */
  readonly at: number;
  readonly when: (index: number) => string;
}

function Legend({ spec, scope, at, when }: Reading) {
  const { state } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.legend}>
      {spec.lines.map((one) => (
        <span key={one.role} className={styles.entry}>
          <Swatch line={one} />
          <span aria-hidden>{nameOf(one, state.language)}</span>
          <FigureButton
            measure={one.measure}
            value={one.values[at] ?? null}
            scope={{ ...scope, from: scope.from + at, to: scope.from + at }}
            run={one.run}
            of={one.name}
            className={styles.value}
          />
        </span>
      ))}
      <span className={styles.when}>{when(at)}</span>
    </div>
  );
}

const nameOf = (line: TrendLine, language: Language): string => line.name ?? unitOf(line.measure, language).name;

interface SliderProps extends Reading {
  readonly height: number;
  readonly shape: Geometry;
  readonly onPoint: (index: number | null) => void;
  readonly onChoose: (index: number) => void;
  readonly children: ReactNode;
}

/** What the pointer and the arrow keys move over, and what is read aloud. */
function Slider({ spec, shape, height, scope, at, when, onPoint, onChoose, children }: SliderProps) {
  const { texts, formats, state } = usePane();
  const styles = useStyles();
  const ask = useAsk(scope);
  const last = shape.count - 1;
  const said = spec.lines.map((one) => {
    const amount = formats.amount(one.values[at] ?? null, unitOf(one.measure, state.language).unit);
    return `${nameOf(one, state.language)} ${amount}`;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(Math.min(last, Math.max(0, next)));
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) =>
    onPoint(shape.indexAt(event.clientX - event.currentTarget.getBoundingClientRect().left));
  const onClick = (event: MouseEvent<SVGSVGElement>) => {
    const corner = event.currentTarget.getBoundingClientRect();
    const index = shape.indexAt(event.clientX - corner.left);
    onChoose(index);
    ask(index, nearestLine(spec, shape, { index, y: event.clientY - corner.top }));
  };
  return (
    <svg
      className={styles.svg}
      height={height}
      role="slider"
      tabIndex={0}
      aria-label={texts.charts.describe(texts.charts[spec.id], when(0), when(last))}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at}
      aria-valuetext={`${when(at)}: ${said.join(', ')}`}
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onPointerLeave={() => onPoint(null)}
      onClick={onClick}
    >
      {children}
    </svg>
  );
}

/** Asks where a line's number in one period comes from. */
function useAsk(scope: Scope) {
  const { dispatch } = usePane();
  return (index: number, line: ReturnType<typeof nearestLine>) => {
    if (line === null) return;
    const span = { from: scope.from + index, to: scope.from + index };
    dispatch({ type: 'asked', question: { ...scope, ...span, kind: 'figure', measure: line.measure, run: line.run } });
  };
}

/** Only what is shown as an amount is filled. */
const fillOf = (styles: ReturnType<typeof useStyles>, role: TrendLine['role']): string =>
  role === 'main' || role === 'accent' ? styles[`${role}Fill`] : styles.noFill;

function Drawing(props: {
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

function Swatch({ line }: { readonly line: TrendLine }) {
  const styles = useStyles();
  return (
    <svg width={18} height={10} aria-hidden>
      {line.area && <rect className={fillOf(styles, line.role)} x={0} y={4} width={18} height={6} />}
      <path className={mergeClasses(styles.line, styles[line.role])} d="M1 4H17" />
    </svg>
  );
}

/** The width of an element, kept up to date. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    setWidth(element.clientWidth);
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}
