import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent } from 'react';
import { LOCATIONS } from '../../workbook/example/letter/figures';
import { knownNames } from '../../workbook/collect/rows/known-names';
import type { TableContent } from '../../workbook/port';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';

const useStyles = makeStyles({
  drop: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '10px',
    marginTop: '8px',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    alignItems: 'center',
  },
  over: { backgroundColor: tokens.colorBrandBackground2, borderTopColor: tokens.colorBrandStroke1 },
  text: { margin: '4px 0 0' },
});

/** Practising is for the example: in a model of one's own its figures would be taken for true. */
const isExample = (tower: readonly TableContent[]): boolean =>
  LOCATIONS.every(({ location }, at) => [...knownNames(tower).location.values()][at] === location);

const TYPES = '.xlsx,.xlsm,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Where files come in: chosen, or dropped. Nothing is written yet. */
export function BringIn() {
  const { state, commands, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [over, setOver] = useState(false);
  const t = texts.collect;
  const { files } = state.collect;
  const open = files.filter(({ phase }) => phase.kind === 'waiting' || phase.kind === 'reading').length;
  const add = (list: FileList | null): void => {
    if (list !== null && list.length > 0) void commands.collect.addFiles([...list]);
  };
  const drag = (entered: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(entered);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  return (
    <section className={shared.card}>
      <h2 className={shared.cardTitle}>{t.inTitle}</h2>
      <p className={mergeClasses(shared.quiet, styles.text)}>{t.inText}</p>
      <div
        className={mergeClasses(styles.drop, over && styles.over)}
        data-testid="drop"
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={drop}
      >
        <Choose onChoose={add} />
        {files.length === 0 && isExample(state.model.contents) && (
          <Button size="small" onClick={() => void commands.collect.practise()}>
            {t.tryOut}
          </Button>
        )}
        <span className={shared.quiet} role="status">
          {over ? t.dropHere : open > 0 ? t.reading(files.length - open, files.length) : ''}
        </span>
        <StopOrClear open={open} count={files.length} />
      </div>
    </section>
  );
}

function Choose({ onChoose }: { readonly onChoose: (files: FileList | null) => void }) {
  const { texts } = usePane();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        accept={TYPES}
        data-testid="files"
        onChange={(event) => {
          onChoose(event.target.files);
          event.target.value = ''; // the same file may be chosen again
        }}
      />
      <Button appearance="primary" size="small" onClick={() => chooser.current?.click()}>
        {texts.collect.choose}
      </Button>
    </>
  );
}

/** Reading can be stopped while files are `open`; what was read can be put away after that. */
function StopOrClear({ open, count }: { readonly open: number; readonly count: number }) {
  const { dispatch, commands, texts } = usePane();
  if (open > 0)
    return (
      <Button size="small" onClick={commands.collect.stop}>
        {texts.collect.stop}
      </Button>
    );
  if (count === 0) return null;
  return (
    <Button size="small" appearance="subtle" onClick={() => dispatch({ type: 'collect', change: { type: 'cleared' } })}>
      {texts.collect.clear}
    </Button>
  );
}
