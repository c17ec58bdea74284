/** The ribbon's commands. A command without a screen of its own opens the pane when there is something to say. */
import type { Language } from '../language';
import { numberInCell } from '../session/cell-number';
import type { Session, StarterModel } from '../session/session';
import { wishes, type Wish } from '../session/wishes';

/** Function name in the manifest → the model it makes. */
const NEW_MODEL: Readonly<Record<string, StarterModel>> = {
  newExample: 'example',
  newPact: 'pact',
  newEmpty: 'empty',
};

/** Function name in the manifest → the view of the pane it opens. */
const VIEWS: Readonly<Record<string, Wish>> = {
  makeReport: 'report',
  openCheck: 'check',
  openCollect: 'collect',
  openHelp: 'help',
};

/** A ribbon button waits until its event is completed; a keyboard shortcut hands over no event. */
type CommandEvent = Partial<Office.AddinCommands.Event> | undefined;

/** Makes the commands known to Office; must run in the first script, as the ribbon may call before the pane is shown. */
export function associateCommands(session: Session, language: () => Language): void {
  const associate = (command: string, carryOut: () => Promise<unknown>): void =>
    Office.actions.associate(command, (event: CommandEvent) => {
      // Office shows nothing of a command that fails; where there is something to say, the pane says it.
      void carryOut()
        .catch(() => Office.addin.showAsTaskpane())
        .catch(() => undefined)
        .finally(() => event?.completed?.());
    });
  const show = async (wish: Wish): Promise<void> => {
    wishes.ask(wish);
    await Office.addin.showAsTaskpane();
  };
  // Refused: there is a model already, or a sheet of that name. The pane says so and offers more.
  for (const [command, kind] of Object.entries(NEW_MODEL))
    associate(command, () => session.createModel(kind, language()));
  for (const [command, wish] of Object.entries(VIEWS)) associate(command, () => show(wish));
  const commands: Readonly<Record<string, () => Promise<unknown>>> = {
    openPane: () => Office.addin.showAsTaskpane(),
    refreshModel: () => session.refresh(),
    explainCell: async () => show({ explain: await numberInCell(session) }),
  };
  for (const [command, carryOut] of Object.entries(commands)) associate(command, carryOut);
}
