import type { Run } from '../../../model/simulate/simulate';
import type { TrendSpec } from '../../state/trends';
import type { Scope } from '../../../model/measures/figures';
import { FigureButton } from './figure-button';
import { periodAt } from '../../../locales/notation/period-name';
import { usePane } from '../pane-context';
import { useShared } from '../styles';
import { unitOf } from '../../lines/unit-of';

/** The same as the chart, to read, copy or listen to. */
export function TrendTable(props: { readonly run: Run; readonly spec: TrendSpec; readonly scope: Scope }) {
  const { run, spec, scope } = props;
  const { state, texts, formats } = usePane();
  const shared = useShared();
  const count = spec.lines[0]?.values.length ?? 0;
  return (
    <div className={shared.scroll} tabIndex={0} role="group" aria-label={texts.charts[spec.id]}>
      <table className={shared.table}>
        <caption className={shared.hidden}>{texts.charts[spec.id]}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.charts.period}</th>
            {spec.lines.map((line) => (
              <th key={line.role} scope="col" className={shared.number}>
                {line.name ?? unitOf(line.measure, state.language).name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: count }, (_, index) => {
            const period = scope.from + index;
            return (
              <tr key={period}>
                <th scope="row">{periodAt(run, period, formats)}</th>
                {spec.lines.map((line) => (
                  <td key={line.role} className={shared.number}>
                    <FigureButton
                      measure={line.measure}
                      run={line.run}
                      value={line.values[index] ?? null}
                      scope={{ ...scope, from: period, to: period }}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
