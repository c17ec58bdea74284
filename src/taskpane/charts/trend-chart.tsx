import { makeStyles, tokens } from '@fluentui/react-components';
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
import type { Language } from '../../language';
import type { Run } from '../../model/simulate/simulate';
import { FigureButton } from '../components/figures/figure-button';
import { periodAt } from '../../locales/notation/period-name';
import { usePane } from '../components/pane-context';
import { unitOf } from '../lines/unit-of';
import type { Scope } from '../../model/measures/figures';
import type { TrendLine, TrendSpec } from '../state/trends';
import { geometry, nearestLine, type Box, type Geometry } from './geometry';
import { Drawing, Swatch } from './trend-drawing';

const HEIGHT = 150;
const MARGIN = { top: 8, right: 6, bottom: 22, left: 6 };
/** About the width of a digit of a tick label. */
const DIGIT = 6.5;
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
