import { useEffect } from 'react';
import { Message } from '../components/message';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import { lookedAt } from '../state/selectors/collect-view';
import { BringIn } from './bring-in';
import { CollectionCard } from './collection-card';
import { EffectCard } from './effect-card';
import { FileList } from './file-list';
import { LastTaken } from './last-taken';
import { MakeWorkbooks } from './make-workbooks';

/** The locations' files: who delivered, what they would change, and the workbooks that go out. */
export default function Collect() {
  const { state, commands, texts } = usePane();
  const shared = useShared();
  const { model, collect } = state;
  const { contents } = model;
  useEffect(() => void commands.collect.recall(), [commands]);
  const looked = lookedAt(contents, collect.files);
  useEffect(() => {
    void commands.collect.computeEffect();
  }, [commands, contents, collect.files, collect.open]);
  if (model.status !== 'ready') return <Message intent="info">{texts.collect.needsModel}</Message>;
  return (
    <div className={shared.stack}>
      <CollectionCard />
      <LastTaken />
      <BringIn />
      <FileList looked={looked} />
      <EffectCard looked={looked} />
      <MakeWorkbooks />
    </div>
  );
}
