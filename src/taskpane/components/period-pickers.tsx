import type { Run } from '../../model/simulate/simulate';
import { usePane } from './pane-context';
import { periodChoices } from './periods';
import { Picker } from './picker';

/** From which period until which the figures of the pane are. */
export function PeriodPickers({ run }: { readonly run: Run }) {
  const { state, dispatch, texts, formats } = usePane();
  const { from, to } = state.selection;
  const periods = periodChoices(run, formats);
  return (
    <>
      <Picker
        label={texts.choose.from}
        value={String(from ?? 0)}
        choices={periods}
        onChoose={(value) => dispatch({ type: 'selected', selection: { from: Number(value) } })}
      />
      <Picker
        label={texts.choose.to}
        value={String(to ?? periods.length - 1)}
        choices={periods}
        onChoose={(value) => dispatch({ type: 'selected', selection: { to: Number(value) } })}
      />
    </>
  );
}
