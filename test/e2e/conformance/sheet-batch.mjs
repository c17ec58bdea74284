// A batch of Excel.run on a sheet of its own, as the tests of what Office.js does with our host run it.

/** @param {string} name @param {string} batch */
const onSheetNamed = (name, batch) =>
  `Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const found = sheets.getItemOrNullObject(${JSON.stringify(name)});
    await context.sync();
    const sheet = found.isNullObject ? sheets.add(${JSON.stringify(name)}) : found;
    return await (${batch})(context, sheet);
  })`;

/** A page's answer, of the type its text comes to. @template R @param {string} text */
const script = (text) => /** @type {import('../journeys').Script<R>} */ (text);

/**
 * A batch that is done.
 * @template R
 * @param {string} name
 * @param {import('../journeys').Batch<R>} batch
 * @returns {import('../journeys').Script<R>}
 */
export const onSheet = (name, batch) =>
  script(`${onSheetNamed(name, batch.toString())}.catch((error) => {
    throw new Error(JSON.stringify(describeError(error)));
  })`);

/**
 * A batch that Excel or the library refuses; comes to what the error says.
 * @param {string} name
 * @param {import('../journeys').Batch<unknown>} batch
 * @returns {import('../journeys').Script<import('../journeys').Refusal>}
 */
export const refusedOnSheet = (name, batch) =>
  script(`${onSheetNamed(name, batch.toString())}.then(() => {
    throw new Error('nothing was refused');
  }, describeError)`);
