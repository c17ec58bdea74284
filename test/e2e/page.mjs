// One workbench page as a journey sees it: the page, the add-in's frame, and the verbs to use them.

const TIMEOUT = 30_000;

/** Opens the workbench at an address such as '/?model=none' and waits until the add-in answers. */
export async function openWorkbench(context, origin, address) {
  const page = await context.newPage();
  const observed = observe(page);
  await page.goto(origin + address);
  await page.waitForFunction(() => window.workbench, null, { timeout: TIMEOUT });
  const frame = await addInFrame(page);
  return { page, frame, observed, ...verbs(page, frame) };
}

async function addInFrame(page) {
  const element = await page.waitForSelector('#pane iframe', { state: 'attached', timeout: TIMEOUT });
  const frame = await element.contentFrame();
  await frame.waitForFunction(() => window.Office?.context?.requirements, null, { timeout: TIMEOUT });
  await frame.evaluate(() => window.Office.onReady().then(() => null));
  return frame;
}

function verbs(page, frame) {
  return {
    /** Runs a function in the add-in's page. */
    addIn: (action, argument) => frame.evaluate(action, argument),
    /** Runs a function in the workbench page; `window.workbench` is there. */
    workbench: (action, argument) => page.evaluate(action, argument),
    /** Until nothing is asked, answered or calculated. */
    idle: () => page.evaluate(() => window.workbench.idle()),
    values: async (address) => {
      await page.evaluate(() => window.workbench.idle());
      return await page.evaluate((cells) => window.workbench.values(cells), address);
    },
    cells: (address) => page.evaluate((cells) => window.workbench.cells(cells), address),
    /** Waits until a function of the add-in's page returns something true. */
    until: (condition, argument) => frame.waitForFunction(condition, argument, { timeout: TIMEOUT }),
    /** Until the pane has drawn all it means to draw: nothing is still coming, and two frames change neither words nor size. */
    drawn: () => frame.evaluate(untilDrawn),
    untilWorkbench: (condition, argument) => page.waitForFunction(condition, argument, { timeout: TIMEOUT }),
    /** Types with the keyboard into a cell, as a user does. */
    type: async (address, text) => {
      await page.evaluate((cell) => window.workbench.select(cell), address);
      await page
        .locator('#grid')
        .click({ position: { x: 8, y: 200 }, trial: true })
        .catch(() => undefined);
      await page.evaluate(() => window.workbench.focusGrid());
      // The first key opens the editor; the rest arrives at once, as with a fast typist or a paste.
      await page.keyboard.type(text.slice(0, 1));
      await page.keyboard.insertText(text.slice(1));
      await page.keyboard.press('Enter');
      await page.evaluate(() => window.workbench.idle());
    },
    runCommand: (id, args) => page.evaluate(([name, rest]) => window.workbench.runCommand(name, rest), [id, args]),
  };
}

async function untilDrawn() {
  const frames = async (count) => {
    for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  };
  const look = () => `${document.documentElement.scrollWidth} ${document.body.innerText}`;
  for (let before = null; ;) {
    const busy = document.querySelector('[aria-busy="true"]') !== null;
    const now = look();
    if (!busy && now === before) return;
    before = now;
    await frames(2);
  }
}

/** What a page said and did wrong; errors fail the journey. */
function observe(page) {
  const observed = { log: [], errors: [] };
  page.on('console', (message) => {
    observed.log.push(`[${message.type()}] ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    observed.log.push(`[page error] ${error.stack ?? error.message}`);
    observed.errors.push(error.message);
  });
  page.on('requestfailed', (request) => observed.log.push(`[request failed] ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) observed.log.push(`[http ${response.status()}] ${response.url()}`);
  });
  return observed;
}
