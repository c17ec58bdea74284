/** The add-in's ribbon, cell menu and keyboard shortcuts, as its own manifest and shortcuts file declare them. */
import type { Bilingual } from '../../language';

export interface RibbonButton {
  readonly label: Bilingual;
  readonly tip: Bilingual;
  /** Address of the smallest picture; '' where there is none. */
  readonly icon: string;
  /** What it carries out; null opens the pane. */
  readonly command: string | null;
  /** The buttons below it, where it is a menu. */
  readonly items: readonly RibbonButton[];
}

interface Shortcut {
  readonly command: string;
  /** As "Ctrl+Alt+Shift+G", lower case. */
  readonly keys: string;
}

export interface Ribbon {
  readonly groups: readonly { readonly label: Bilingual; readonly buttons: readonly RibbonButton[] }[];
  readonly cellMenu: readonly RibbonButton[];
  readonly shortcuts: readonly Shortcut[];
}

const NONE: Ribbon = { groups: [], cellMenu: [], shortcuts: [] };
const DUTCH = 'nl-NL';

const childrenOf = (parent: Element, name: string): readonly Element[] =>
  [...parent.children].filter((child) => child.tagName === name);

/** The texts and addresses of a manifest, by their ids. */
function resourcesOf(manifest: Document): ReadonlyMap<string, Bilingual> {
  const texts = [...manifest.querySelectorAll('[id][DefaultValue]')].map((element) => {
    const en = element.getAttribute('DefaultValue') ?? '';
    const own = [...element.children].find((child) => child.getAttribute('Locale') === DUTCH);
    return [element.id || (element.getAttribute('id') ?? ''), { en, nl: own?.getAttribute('Value') ?? en }] as const;
  });
  return new Map(texts);
}

/** @param base where the add-in is, e.g. "/addin/": the manifest names the server it will be on. */
export function ribbonIn(text: string, base: string): Omit<Ribbon, 'shortcuts'> {
  const manifest = new DOMParser().parseFromString(text, 'application/xml');
  const resources = resourcesOf(manifest);
  const textOf = (element: Element | null | undefined): Bilingual =>
    resources.get(element?.getAttribute('resid') ?? '') ?? { nl: '', en: '' };
  const button = (control: Element): RibbonButton => {
    const [label] = childrenOf(control, 'Label');
    const picture = textOf(childrenOf(control, 'Icon')[0]?.children[0]).en;
    const items = childrenOf(control, 'Items').flatMap((list) => childrenOf(list, 'Item'));
    const [action] = childrenOf(control, 'Action');
    return {
      label: textOf(label),
      tip: textOf(control.querySelector('Supertip > Description')),
      icon: picture === '' ? '' : base + new URL(picture).pathname.slice(1),
      command: action?.querySelector('FunctionName')?.textContent ?? null,
      items: items.map(button),
    };
  };
  const buttons = (parent: Element) => childrenOf(parent, 'Control').map(button);
  return {
    groups: [...manifest.querySelectorAll('CustomTab > Group')].map((group) => ({
      label: textOf(childrenOf(group, 'Label')[0]),
      buttons: buttons(group),
    })),
    cellMenu: [...manifest.querySelectorAll('OfficeMenu[id="ContextMenuCell"]')].flatMap(buttons),
  };
}

export function shortcutsIn(content: unknown, isMac: boolean): readonly Shortcut[] {
  const list: unknown = Reflect.get(Object(content), 'shortcuts');
  return (Array.isArray(list) ? list : []).map((one: unknown) => {
    const key: unknown = Reflect.get(Object(one), 'key');
    const keys: unknown = (isMac ? Reflect.get(Object(key), 'mac') : null) ?? Reflect.get(Object(key), 'default');
    return { command: String(Reflect.get(Object(one), 'action')), keys: String(keys).toLowerCase() };
  });
}

const isMac = (): boolean => /\bMac/.test(navigator.userAgent);

/** The keys that are down, as a shortcut names them. The letter is that of the key: with Alt it may make another sign. */
export function keysDown({ ctrlKey, metaKey, altKey, shiftKey, code }: KeyboardEvent): string {
  const names = [ctrlKey && 'ctrl', metaKey && 'command', altKey && 'alt', shiftKey && 'shift'];
  return [...names.filter(Boolean), code.replace(/^(Key|Digit)/, '').toLowerCase()].join('+');
}

/** An add-in without a manifest beside it has no ribbon. */
export async function readRibbon(base: string): Promise<Ribbon> {
  const [manifest, shortcuts] = await Promise.all([fetch(`${base}manifest.xml`), fetch(`${base}shortcuts.json`)]);
  if (!manifest.ok) return NONE;
  return {
    ...ribbonIn(await manifest.text(), base),
    shortcuts: shortcuts.ok ? shortcutsIn(await shortcuts.json(), isMac()) : [],
  };
}
