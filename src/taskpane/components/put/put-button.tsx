import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PutSource } from '../../state/put';
import { canWrite } from '../../state/selectors/selection';
import { PutIcon } from '../icons';
import { usePane } from '../pane-context';

interface Props {
  /** What it is of, for who cannot see where it stands. */
  readonly title: string;
  /** Whether there are formulas that give it. */
  readonly canLive: boolean;
  readonly source: (live: boolean) => PutSource | null;
}

/** Puts a chart, table or number into the sheet, from the active cell on. */
export function PutButton({ title, canLive, source }: Props) {
  const { state, commands, texts } = usePane();
  const [choosing, setChoosing] = useState(false);
  const put = (live: boolean): void => {
    setChoosing(false);
    const found = source(live);
    if (found !== null) void commands.put.view(found);
  };
  const free = canWrite(state);
  return (
    <span>
      <Button
        size="small"
        appearance="subtle"
        icon={<PutIcon />}
        disabled={!free}
        title={texts.put.button}
        aria-label={texts.put.named(title)}
        {...(canLive ? { 'aria-expanded': choosing } : {})}
        onClick={() => (canLive ? setChoosing(!choosing) : put(false))}
      />
      {choosing && (
        <>
          <Button size="small" disabled={!free} onClick={() => put(false)}>
            {texts.put.values}
          </Button>{' '}
          <Button size="small" disabled={!free} onClick={() => put(true)}>
            {texts.put.formulas}
          </Button>
        </>
      )}
    </span>
  );
}
