/** The pane on a page, as a user meets it. */
import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { act, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { Language } from '../../../src/language';
import type { Session } from '../../../src/session/session';
import { PaneProvider } from '../../../src/taskpane/components/pane-context';
import { Shell } from '../../../src/taskpane/shell/shell';
import { paneCommands } from '../../../src/taskpane/effects/commands';
import { paneStore } from '../../../src/taskpane/effects/pane-store';
import type { View } from '../../../src/taskpane/state/pane-state';
import { paneTheme } from '../../../src/taskpane/theme';
import { atOnce } from '../../support/example-session';
import { paneMeans } from '../../support/pane-means';

/** Milliseconds in which a module that loads on demand is there under jest, when it has been loaded before. */
const MODULE_ARRIVES = 20;

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, MODULE_ARRIVES)));

// Looking up by role is slow on a whole pane; leaving out the check for hidden elements makes it bearable.
configure({ defaultHidden: true });

/**
 * Only what hides or cannot be clicked is put on the page. jsdom has no layout, and asks every rule about an element each
 * time a name or a role is looked up, which was three quarters of these tests' time. The rest is looked at in a browser.
 */
const stylesThatHide = createDOMRenderer(document, {
  unstable_filterCSSRule: (rule) => /display:none|visibility:|pointer-events:/.test(rule),
});

/** Beginning with a view other than the overview where only that one is looked at: an overview takes longest to make. */
export async function openPane(session: Session, language: Language = 'nl', view: View = 'overview') {
  const { store } = paneStore(session, language, { schedule: atOnce });
  store.dispatch({ type: 'view-opened', view });
  const copied: string[] = [];
  const commands = paneCommands(
    store,
    session,
    paneMeans((text) => Promise.resolve(void copied.push(text))),
  );
  const { container } = render(
    <RendererProvider renderer={stylesThatHide}>
      <FluentProvider theme={paneTheme(false)}>
        <PaneProvider store={store} commands={commands} environment="test">
          <Shell />
        </PaneProvider>
      </FluentProvider>
    </RendererProvider>,
  );
  // The charts load on demand, also in the view that is there first.
  await settle();
  const user = userEvent.setup();
  const openView = async (name: string | RegExp) => {
    await user.click(screen.getByRole('tab', { name }));
    // Views that load on demand arrive a moment later.
    await settle();
  };
  return { container, copied, openView, store, user };
}

// jsdom has no canvas, on which axe looks for icon fonts; there are none.
HTMLCanvasElement.prototype.getContext = () => null;

/**
 * What axe finds wrong, as lines. For what the journey of the pane does not look at: it has axe look at every view, with
 * what needs layout (contrast, target size) too.
 */
export async function accessibilityProblems(container: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(
    { include: [container], exclude: [['[data-tabster-dummy]']] },
    { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
