/** Keys count in the order they are pressed: what Univer's cell editor does late may not undo what was typed since. */
import {
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  ICommandService,
  type Injector,
  IUniverInstanceService,
  type Nullable,
  UniverInstanceType,
} from '@univerjs/core';
import { DocSelectionRenderService, Editor, IEditorService, ReplaceTextRunsCommand } from '@univerjs/docs-ui';
import { IRenderManagerService } from '@univerjs/engine-render';
import { SheetPermissionCheckController } from '@univerjs/sheets';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import { IShortcutService } from '@univerjs/ui';

/** The keys of the list of functions: Enter and Tab take one over. */
const LIST_OF_FUNCTIONS = 'sheet.formula-embedding-editor.search_function.';
const LIST = '[data-u-comp=sheets-formula-editor]';

export function repairTyping(injector: Injector): void {
  const editors = injector.get(IEditorService);
  const register = editors.register.bind(editors);
  editors.register = (config, container) => {
    const registered = register(config, container);
    const id = config.initialSnapshot?.id ?? '';
    const editor = editors.getEditor(id);
    if (editor instanceof Editor) keepCaret(injector, editor);
    if (id === DOCS_NORMAL_EDITOR_UNIT_ID_KEY) leaveFormulaBar(injector);
    return registered;
  };
  onlyWhatIsListed(injector);
  keepWhatIsTyped(injector);
  typeWhileElsewhere(injector);
}

/** What is shown as chosen is taken over when it begins with what stands before the caret; the list may be behind. */
function onlyWhatIsListed(injector: Injector): void {
  const [shortcuts, editors] = [injector.get(IShortcutService), injector.get(IEditorService)];
  const register = shortcuts.registerShortcut.bind(shortcuts);
  shortcuts.registerShortcut = (shortcut) =>
    register(
      shortcut.id.startsWith(LIST_OF_FUNCTIONS)
        ? { ...shortcut, preconditions: () => isListed(editors.getFocusEditor()) }
        : shortcut,
    );
}

function isListed(editor: Nullable<Readonly<Editor>>): boolean {
  const caret = editor?.getSelectionRanges()[0]?.startOffset ?? 0;
  const before = editor?.getDocumentDataModel()?.getPlainText().slice(0, caret) ?? '';
  const typed = /[\p{L}\d_.]+$/u.exec(before)?.[0].toUpperCase();
  const chosen = document.querySelector(`${LIST} .univer-bg-gray-200`)?.firstElementChild?.textContent ?? '';
  return typed !== undefined && chosen.toUpperCase().startsWith(typed);
}

/**
 * Once a function of the list is taken over, the caret stands behind it: Univer puts it there 30 ms later, wherever it
 * has been typed to by then.
 */
function keepCaret(injector: Injector, editor: Editor): void {
  let late: number | null = null;
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== ReplaceTextRunsCommand.id || !isReplacement(params) || params.unitId !== editor.getEditorId()) return;
    const added = params.body.dataStream.length - (editor.getDocumentDataModel()?.getPlainText().length ?? 0);
    const [caret, more] = params.textRanges ?? [];
    const moved = caret?.startOffset !== editor.getSelectionRanges()[0]?.startOffset;
    if (added === 0 || moved || !caret || more) return;
    late = caret.startOffset += added;
    caret.endOffset += added;
  });
  const select = editor.setSelectionRanges.bind(editor);
  editor.setSelectionRanges = (ranges, focus) => {
    const [range] = ranges;
    if (range && range.startOffset === late && !('collapsed' in range)) late = null;
    else select(ranges, focus);
  };
}

interface Replacement {
  readonly unitId: string;
  readonly body: { readonly dataStream: string };
  readonly textRanges?: { startOffset: number; endOffset: number }[];
}

function isReplacement(params: object | undefined): params is Replacement {
  return params !== undefined && 'body' in params && 'unitId' in params;
}

/** A frame after a cell is opened Univer gives its editor the keyboard, also when it was the formula bar that was clicked. */
function leaveFormulaBar(injector: Injector): void {
  const editor = injector.get(IRenderManagerService).getRenderById(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  const selection = editor?.with(DocSelectionRenderService);
  if (!selection) return;
  const instances = injector.get(IUniverInstanceService);
  const focus = selection.focus.bind(selection);
  selection.focus = () => {
    const current = instances.getCurrentUnitOfType(UniverInstanceType.UNIVER_DOC)?.getUnitId();
    if (current !== DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY) focus();
  };
}

/** A result that comes in while its cell is edited is not what is edited. */
function keepWhatIsTyped(injector: Injector): void {
  const bridge = injector.get(IEditorBridgeService);
  const refresh = bridge.refreshEditCellState.bind(bridge);
  bridge.refreshEditCellState = () => {
    if (!bridge.isVisible().visible) refresh();
  };
}

/**
 * While cells of another sheet are picked, it is the cell being edited that must be free: Univer asks after what is
 * selected on the sheet that is shown, and calls a sheet where nothing is selected yet protected.
 */
function typeWhileElsewhere(injector: Injector): void {
  const [bridge, check] = [injector.get(IEditorBridgeService), injector.get(SheetPermissionCheckController)];
  const usual = check.permissionCheckWithoutRange.bind(check);
  check.permissionCheckWithoutRange = (types, unitId, sheetId) => {
    const cell = bridge.isVisible().visible ? bridge.getEditLocation() : null;
    if (!cell) return usual(types, unitId, sheetId);
    const { row, column } = cell;
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    return check.permissionCheckWithRanges(types, [range], cell.unitId, cell.sheetId);
  };
}
