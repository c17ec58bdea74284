/** The strip under the bar: what happened to a file, or a question that waits for an answer. */
import './notice.css';
import { element } from './element';

export interface NoticeButton {
  readonly label: string;
  readonly action: () => void;
}

interface Notice {
  readonly kind: 'info' | 'error' | 'question';
  readonly lines: readonly string[];
  readonly buttons: readonly NoticeButton[];
}

/** Takes the place of the notice before it; null clears the strip. */
export function showNotice(notice: Notice | null): void {
  const strip = element('notice');
  strip.hidden = notice === null;
  if (!notice) {
    strip.replaceChildren();
    return;
  }
  strip.dataset['kind'] = notice.kind;
  strip.setAttribute('role', notice.kind === 'info' ? 'status' : 'alert');
  const lines = document.createElement('div');
  lines.className = 'notice-lines';
  for (const line of notice.lines) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    lines.append(paragraph);
  }
  const buttons = notice.buttons.map(({ label, action }) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', action);
    return button;
  });
  strip.replaceChildren(lines, ...buttons);
  // Escape is the last button: close, or leave everything as it is.
  strip.onkeydown = (event) => {
    if (event.key === 'Escape') notice.buttons.at(-1)?.action();
  };
  if (notice.kind === 'question') buttons[0]?.focus();
}
