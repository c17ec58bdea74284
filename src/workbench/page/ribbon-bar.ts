/** The ribbon as a row of buttons under the title bar. */
import './ribbon.css';
import type { Language } from '../../language';
import { element } from './element';
import { keysDown, type Ribbon, type RibbonButton } from './ribbon';

/** @param press null opens the pane. */
export function drawRibbon({ groups }: Ribbon, language: Language, press: (command: string | null) => void): void {
  const one = (button: RibbonButton): HTMLElement =>
    button.items.length > 0 ? menuOf(button, language, one) : buttonOf(button, language, press);
  const bar = element('ribbon');
  bar.hidden = groups.length === 0;
  bar.replaceChildren(
    ...groups.map(({ label, buttons }) => {
      const group = document.createElement('div');
      group.className = 'ribbon-group';
      group.setAttribute('role', 'group');
      group.setAttribute('aria-label', label[language]);
      group.append(...buttons.map(one));
      return group;
    }),
  );
}

function face(target: HTMLElement, { label, tip, icon }: RibbonButton, language: Language): void {
  target.title = tip[language];
  target.textContent = label[language];
  if (icon === '') return;
  const picture = document.createElement('img');
  picture.src = icon;
  picture.alt = '';
  picture.width = picture.height = 16;
  target.prepend(picture);
}

function buttonOf(
  button: RibbonButton,
  language: Language,
  press: (command: string | null) => void,
): HTMLButtonElement {
  const target = document.createElement('button');
  target.type = 'button';
  face(target, button, language);
  target.addEventListener('click', () => {
    target.closest('details')?.removeAttribute('open');
    press(button.command);
  });
  return target;
}

function menuOf(button: RibbonButton, language: Language, one: (item: RibbonButton) => HTMLElement): HTMLElement {
  const menu = document.createElement('details');
  const summary = document.createElement('summary');
  face(summary, button, language);
  const list = document.createElement('div');
  list.className = 'menu';
  list.append(...button.items.map(one));
  menu.append(summary, list);
  return menu;
}

/** Shortcuts work from the worksheet; the pane is a page of its own, as in Excel. */
export function followKeys({ shortcuts }: Ribbon, press: (command: string) => void): void {
  const listening = (event: KeyboardEvent): void => {
    const shortcut = shortcuts.find(({ keys }) => keys === keysDown(event));
    if (!shortcut) return;
    event.preventDefault();
    event.stopPropagation();
    press(shortcut.command);
  };
  document.addEventListener('keydown', listening, { capture: true });
}
