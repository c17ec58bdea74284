// A batch of Excel.run, as the tests of what Office.js does with our host run it.

/** Runs a batch on a sheet of its own; errors come back as describeError makes them. */
export const onSheet = (name, batch) =>
  `(async () => {
    try {
      return await Excel.run(async (context) => {
        const sheets = context.workbook.worksheets;
        const found = sheets.getItemOrNullObject(${JSON.stringify(name)});
        await context.sync();
        const sheet = found.isNullObject ? sheets.add(${JSON.stringify(name)}) : found;
        return await (${batch.toString()})(context, sheet);
      });
    } catch (error) { return describeError(error); }
  })()`;
