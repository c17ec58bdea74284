// The keyboard and the clipboard in the grid.

/** As the browser tells a page of Ctrl+V. */
export async function paste(
  /** @type {import('../journeys').Opened} */ t,
  /** @type {string} */ address,
  /** @type {string} */ text,
) {
  await t.workbench((cell) => window.workbench.select(cell), address);
  await t.workbench(() => window.workbench.focusGrid());
  await t.page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
  await t.idle();
}

/** Selects cells, presses keys or types formulas in them. */
export async function press(
  /** @type {import('../journeys').Opened} */ t,
  /** @type {string} */ address,
  /** @type {string[]} */ ...keys
) {
  await t.workbench((cell) => window.workbench.select(cell), address);
  await t.workbench(() => window.workbench.focusGrid());
  for (const key of keys)
    await (key.length > 1 && !key.startsWith('=') ? t.page.keyboard.press(key) : t.page.keyboard.type(key));
  await t.idle();
}

/**
 * The system takes in the next copy only when the function that is returned is called, which answers when it has.
 * @param {import('../journeys').Opened} t
 */
export async function slowClipboard({ page }) {
  const system = await page.evaluateHandle(() => {
    const { clipboard } = navigator;
    let takeIn = () => {};
    const allowed = new Promise((resolve) => (takeIn = () => resolve(null)));
    const taken = new Promise((resolve) => {
      clipboard.write = async (items) => {
        await allowed;
        Reflect.deleteProperty(clipboard, 'write');
        resolve(await clipboard.write(items));
      };
    });
    return { takeIn, taken };
  });
  return () => system.evaluate(({ takeIn, taken }) => (takeIn(), taken));
}
