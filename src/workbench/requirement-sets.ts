/** What the workbench claims to support. Only what it serves; an older Excel can be asked for, to test fallbacks. */

const SERVED: Readonly<Record<string, number>> = {
  ExcelApi: 1.17,
  SharedRuntime: 1.2,
  CustomFunctionsRuntime: 1.4,
  CustomFunctions: 1.9,
  CustomXmlParts: 1.1,
  RibbonApi: 1.2,
  DialogApi: 1.2,
  RichApiRuntimeFlag: 1.2,
  KeyboardShortcuts: 1.1,
  AddinCommands: 1.1,
  DocumentEvents: 1.1,
  Settings: 1.1,
};

/** `newest` caps ExcelApi, e.g. "1.14"; custom functions shrink with it as they did in Excel's history. */
export function requirementSets(newest: string | null): Readonly<Record<string, number>> {
  const cap = newest === null ? Number.NaN : Number(newest);
  if (Number.isNaN(cap)) return SERVED;
  return { ...SERVED, ExcelApi: Math.min(cap, 1.17), CustomFunctionsRuntime: cap >= 1.16 ? 1.4 : 1.3 };
}
