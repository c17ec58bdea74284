import type { Run } from '../../model/simulate/simulate';
import { FigureButton } from '../components/figure-button';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import { figure, type MeasureId, type Scope } from '../../model/measures/figures';

export function ProductTable({ run, scope }: { readonly run: Run; readonly scope: Scope }) {
  const { texts } = usePane();
  const shared = useShared();
  const shown = run.model.products.filter((product) => {
    const of = { ...scope, product };
    return (figure(run, 'stock', of) ?? 0) > 0 || (figure(run, 'inflow', of) ?? 0) > 0;
  });
  return (
    <section className={shared.card}>
      <h2 className={shared.cardTitle}>{texts.location.byProduct}</h2>
      {shown.length === 0 ? (
        <p className={shared.quiet}>{texts.location.none}</p>
      ) : (
        <table className={shared.table}>
          <caption className={shared.hidden}>{texts.location.byProduct}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.location.product}</th>
              <th scope="col" className={shared.number}>
                {texts.location.stock}
              </th>
              <th scope="col" className={shared.number}>
                {texts.location.overdue}
              </th>
              <th scope="col" className={shared.number}>
                {texts.location.decisions}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((product) => (
              <tr key={product}>
                <th scope="row">{product}</th>
                {(['stock', 'overdueStock', 'decisions'] as const).map((id) => (
                  <Cell key={id} run={run} id={id} scope={{ ...scope, product }} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Cell(props: { readonly run: Run; readonly id: MeasureId; readonly scope: Scope }) {
  const shared = useShared();
  const { run, id, scope } = props;
  return (
    <td className={shared.number}>
      <FigureButton measure={id} value={figure(run, id, scope)} scope={scope} />
    </td>
  );
}
