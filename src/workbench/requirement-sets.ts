/** What the workbench claims to support. Only what it serves; another Excel can be asked for, to test fallbacks. */

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

/**
 * `version` as an ExcelApi to claim, e.g. "1.14": an older one caps it, and custom functions shrink with it as they did
 * in Excel's history. "1.20" is an Excel that undoes what add-ins do, whose other new members are not served.
 */
export function requirementSets(version: string | null): Readonly<Record<string, number | string>> {
  const minor = Number(/^1\.(\d+)$/.exec(version ?? '')?.[1] ?? Number.NaN);
  if (Number.isNaN(minor)) return SERVED;
  if (minor >= 20) return { ...SERVED, ExcelApi: '1.20', ExcelUndoApiAll: 1 };
  return { ...SERVED, ExcelApi: `1.${String(Math.min(minor, 17))}`, CustomFunctionsRuntime: minor >= 16 ? 1.4 : 1.3 };
}
