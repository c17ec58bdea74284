/** The ribbon's commands. A command without a screen of its own opens the pane when there is something to say. */
import type { Language } from '../locales/language';
import type { Session, StarterModel } from '../session/session';
import { wishes, type Wish } from '../session/wishes';

/** Function name in the manifest → the model it makes. */
const NEW_MODEL: Readonly<Record<string, StarterModel>> = {
  newExample: 'example',
  newPact: 'pact',
  newEmpty: 'empty',
};

/** Function name in the manifest → the view of the pane it opens: there is something to choose first. */
const WISHES: Readonly<Record<string, Wish>> = {
  makeReport: 'report',
};

/** A ribbon button waits until its event is completed; a keyboard shortcut hands over no event. */
type CommandEvent = Partial<Office.AddinCommands.Event> | undefined;

/** Makes the commands known to Office; must run in the first script, as the ribbon may call before the pane is shown. */
export function associateCommands(session: Session, language: () => Language): void {
  const make = async (kind: StarterModel, event: CommandEvent): Promise<void> => {
    try {
      await session.createModel(kind, language());
    } catch {
      // The workbook refused: there is a model already, or a sheet of that name. The pane says so and offers more.
      await Office.addin.showAsTaskpane();
    } finally {
      event?.completed?.();
    }
  };
  for (const [command, wish] of Object.entries(WISHES))
    Office.actions.associate(command, (event: CommandEvent) => {
      wishes.ask(wish);
      void Office.addin.showAsTaskpane().finally(() => event?.completed?.());
    });
  for (const [command, kind] of Object.entries(NEW_MODEL))
    Office.actions.associate(command, (event: CommandEvent) => void make(kind, event));
}
