/** Starts Univer: one workbook, in one element, with the plugins the workbench uses. */
import {
  IConfigService,
  type Injector,
  type IWorkbookData,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  mergeLocales,
  numfmt,
  Rectangle,
  Univer,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  BaseReferenceObject,
  CELL_INVERTED_INDEX_CACHE,
  ENGINE_FORMULA_PLUGIN_CONFIG_KEY,
  FormulaRuntimeService,
  LexerTreeBuilder,
} from '@univerjs/engine-formula';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalTexts from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreTexts from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationTexts from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { SheetsFindReplaceController, UniverSheetsFindReplacePreset } from '@univerjs/preset-sheets-find-replace';
import findTexts from '@univerjs/preset-sheets-find-replace/locales/en-US';
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from '@univerjs/preset-sheets-table';
import tableTexts from '@univerjs/preset-sheets-table/locales/en-US';
import { AutoFillUIController } from '@univerjs/sheets-ui';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-find-replace/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import type { Language } from '../../../language';
import { DUTCH } from '../../formula/notation';
import { DUTCH_TEXTS, MISSING_TEXTS, type Texts } from './dutch-texts';
import { limitNames } from './defined-names';
import { drawAtPace } from './drawing';
import { passOnZero } from './empty-cells';
import { reachWholeSheet } from './far-references';
import { meetManyRanges } from './many-ranges';
import { noteNewRowsAtOnce } from './noted-results';
import { INITIAL_COLUMNS, INITIAL_ROWS } from './shown-merges';
import { UNIT } from './unit';

/** Excel's 64 × 20 pixels. */
const DEFAULT_WIDTH = 64;
const DEFAULT_HEIGHT = 20;

/** Formulas calculated before the page gets a turn: with Univer's own 500 nothing can be shown or pressed meanwhile. */
const BETWEEN_TURNS = 50;

/** Univer lists the languages it knows, without Dutch; it takes any name that has texts. */
const MENUS: Readonly<Record<Language, LocaleType>> = { en: LocaleType.EN_US, nl: 'nlNL' as LocaleType };

type Start = Pick<IWorkbookData, 'styles' | 'sheetOrder' | 'sheets'>;

noteNewRowsAtOnce(CELL_INVERTED_INDEX_CACHE);
reachWholeSheet(BaseReferenceObject.prototype);
meetManyRanges(Rectangle);
limitNames(LexerTreeBuilder.prototype);
passOnZero(FormulaRuntimeService.prototype);
drawAtPace();
// "jan-26" in Excel, "jan.-26" here.
numfmt.addLocale({ ...numfmt.getLocale('nl'), mmm: DUTCH.months.map(([short = '']) => short) }, 'nl');

/** `opened`: the sheets to start with, instead of one that is empty. */
export function startUniver(container: HTMLElement, language: Language, opened: Start | null = null) {
  const texts = over(mergeLocales(coreTexts, tableTexts, validationTexts, conditionalTexts, findTexts), MISSING_TEXTS);
  const locales = { [MENUS.en]: texts, [MENUS.nl]: over(texts, DUTCH_TEXTS) };
  const univer = new Univer({ locale: MENUS[language], locales });
  const presets = [
    UniverSheetsCorePreset({ container, header: true, toolbar: true, footer: {}, disableAutoFocus: true }),
    UniverSheetsTablePreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsFindReplacePreset(),
  ];
  for (const plugin of presets.flatMap((preset) => preset.plugins))
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    // Univer hangs a label with the table's name over the cells above it; Excel does not.
    else if (plugin === UniverSheetsTableUIPlugin) univer.registerPlugin(plugin, { hideAnchor: true });
    else univer.registerPlugin(plugin);
  const api = FUniver.newAPI(univer);
  const settings = univer.__getInjector().get(IConfigService);
  settings.setConfig(ENGINE_FORMULA_PLUGIN_CONFIG_KEY, { intervalCount: BETWEEN_TURNS }, { merge: true });
  const sheet = language === 'nl' ? 'Blad1' : 'Sheet1';
  const workbook = api.createWorkbook({
    id: UNIT,
    name: language === 'nl' ? 'Werkmap' : 'Workbook',
    sheetOrder: ['sheet-1'],
    sheets: { 'sheet-1': { id: 'sheet-1', name: sheet, ...sheetDefaults() } },
    ...opened,
  });
  workbook.setNumfmtLocal(language);
  // Otherwise Ctrl+F does nothing in the first three seconds.
  univer.__getInjector().get(SheetsFindReplaceController);
  fillAtOnce(univer.__getInjector());
  return { univer, api, workbook, injector: univer.__getInjector() };
}

/** Otherwise dragging the corner of a cell does nothing in those seconds either; it needs the cells to be on the page. */
function fillAtOnce(injector: Injector): void {
  void injector
    .get(LifecycleService)
    .onStage(LifecycleStages.Rendered)
    .then(() => injector.get(AutoFillUIController));
}

/** Univer's own merging replaces whole branches; here a text that is missing keeps the one below. */
function over(base: Texts, upper: Texts): Texts {
  const merged: Texts = { ...base };
  for (const [key, value] of Object.entries(upper)) {
    const below = base[key];
    merged[key] = isTexts(below) && isTexts(value) ? over(below, value) : value;
  }
  return merged;
}

const isTexts = (value: Texts[string] | undefined): value is Texts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Menus, and how numbers and dates are shown. */
export function speak({ api, workbook }: StartedUniver, language: Language): void {
  api.setLocale(MENUS[language]);
  workbook.setNumfmtLocal(language);
}

export type StartedUniver = ReturnType<typeof startUniver>;

export function sheetDefaults() {
  return {
    rowCount: INITIAL_ROWS,
    columnCount: INITIAL_COLUMNS,
    defaultColumnWidth: DEFAULT_WIDTH,
    defaultRowHeight: DEFAULT_HEIGHT,
  };
}
