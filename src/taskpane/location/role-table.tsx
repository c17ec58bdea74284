import { mergeClasses } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { FigureButton } from '../components/figures/figure-button';
import { usePane } from '../components/pane-context';
import { PutTable } from '../components/put/put-table';
import { SignalMark } from '../components/figures/signal-mark';
import { useShared } from '../components/styles';
import { figure, type MeasureId, type Scope } from '../../model/measures/figures';
import { roleJudgement } from '../../model/measures/judge/role';

export function RoleTable({ run, scope }: { readonly run: Run; readonly scope: Scope }) {
  const { texts, formats } = usePane();
  const shared = useShared();
  return (
    <section className={shared.card}>
      <div className={shared.titled}>
        <h2 className={shared.cardTitle}>{texts.location.byRole}</h2>
        <PutTable title={texts.location.byRole} scope={scope} table={{ of: 'roles' }} />
      </div>
      <table className={shared.table}>
        <caption className={shared.hidden}>{texts.location.byRole}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.location.role}</th>
            <th scope="col" className={shared.number}>
              {texts.location.required}
            </th>
            <th scope="col" className={shared.number}>
              <abbr title={texts.location.availableLong} style={{ textDecoration: 'none' }}>
                {texts.location.available}
              </abbr>
            </th>
            <th scope="col" className={shared.number}>
              {texts.location.gap}
            </th>
          </tr>
        </thead>
        <tbody>
          {run.model.roles.map((role) => {
            const of = { ...scope, role };
            const at = (id: MeasureId) => figure(run, id, of);
            const [required, available, gap] = [at('fteRequired'), at('fteAvailable'), at('fteGap')];
            if (required === 0 && available === 0) return null;
            const judgement = roleJudgement(run, of);
            return (
              <tr key={role}>
                <th scope="row">
                  {judgement !== null && <SignalMark judgement={judgement} look="icon" />} {role}
                </th>
                <td className={shared.number}>
                  <FigureButton measure="fteRequired" value={required} scope={of} />
                </td>
                <td className={shared.number}>
                  <FigureButton measure="fteAvailable" value={available} scope={of} />
                </td>
                <td className={mergeClasses(shared.number)}>
                  <strong>
                    <FigureButton measure="fteGap" value={gap} scope={of} text={formats.change(gap, 'fte')} />
                  </strong>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
