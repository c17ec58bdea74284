/** The icons of the pane, each from its own small module so that only these are loaded. */
export { Add16Regular as AddIcon } from '@fluentui/react-icons/svg/add';
export { ArrowClockwise16Regular as RefreshIcon } from '@fluentui/react-icons/svg/arrow-clockwise';
export { ArrowDown16Regular as DownIcon } from '@fluentui/react-icons/svg/arrow-down';
export { ArrowRedo20Regular as RedoIcon } from '@fluentui/react-icons/svg/arrow-redo';
export { ArrowRight16Regular as GoIcon } from '@fluentui/react-icons/svg/arrow-right';
export { ArrowSortDown16Regular as SortDownIcon } from '@fluentui/react-icons/svg/arrow-sort-down';
export { ArrowSortUp16Regular as SortUpIcon } from '@fluentui/react-icons/svg/arrow-sort-up';
export { ArrowSwap20Regular as TransferIcon } from '@fluentui/react-icons/svg/arrow-swap';
export { ArrowUndo20Regular as UndoIcon } from '@fluentui/react-icons/svg/arrow-undo';
export { ArrowUp16Regular as UpIcon } from '@fluentui/react-icons/svg/arrow-up';
export { BranchFork20Filled, BranchFork20Regular } from '@fluentui/react-icons/svg/branch-fork';
export { CheckmarkCircle16Filled as GoodIcon } from '@fluentui/react-icons/svg/checkmark-circle';
export { ChevronDown16Regular as OpenIcon } from '@fluentui/react-icons/svg/chevron-down';
export { ChevronRight16Regular as ClosedIcon } from '@fluentui/react-icons/svg/chevron-right';
export { ClipboardCheckmark20Filled, ClipboardCheckmark20Regular } from '@fluentui/react-icons/svg/clipboard-checkmark';
export { Copy16Regular as CopyIcon } from '@fluentui/react-icons/svg/copy';
export { DataLine20Regular as ChartIcon } from '@fluentui/react-icons/svg/data-line';
export { Delete16Regular as DeleteIcon } from '@fluentui/react-icons/svg/delete';
export { Dismiss16Regular as CloseIcon } from '@fluentui/react-icons/svg/dismiss';
export {
  DocumentTable20Filled,
  DocumentTable20Regular,
  DocumentTable20Regular as ReportIcon,
} from '@fluentui/react-icons/svg/document-table';
export { Edit16Regular as EditIcon } from '@fluentui/react-icons/svg/edit';
export { ErrorCircle16Filled as BadIcon } from '@fluentui/react-icons/svg/error-circle';
export { Eye16Filled as ShownIcon, Eye16Regular as ShowIcon } from '@fluentui/react-icons/svg/eye';
export { Filter20Filled, Filter20Regular } from '@fluentui/react-icons/svg/filter';
export { Gauge20Filled, Gauge20Regular } from '@fluentui/react-icons/svg/gauge';
export { Info16Regular as InfoIcon } from '@fluentui/react-icons/svg/info';
export { Lightbulb16Regular as HintIcon } from '@fluentui/react-icons/svg/lightbulb';
export { Location20Filled, Location20Regular } from '@fluentui/react-icons/svg/location';
export {
  MailInboxArrowDown20Filled,
  MailInboxArrowDown20Regular,
} from '@fluentui/react-icons/svg/mail-inbox-arrow-down';
export { MathFormula16Regular as FormulaIcon } from '@fluentui/react-icons/svg/math-formula';
export { PeopleTeam20Filled, PeopleTeam20Regular } from '@fluentui/react-icons/svg/people-team';
export { QuestionCircle20Filled, QuestionCircle20Regular } from '@fluentui/react-icons/svg/question-circle';
export { Search16Regular as SearchIcon } from '@fluentui/react-icons/svg/search';
export { Subtract16Regular as LessIcon } from '@fluentui/react-icons/svg/subtract';
export { TableAdd16Regular as PutIcon } from '@fluentui/react-icons/svg/table-add';
export { Table20Regular as TableIcon } from '@fluentui/react-icons/svg/table';
export { Warning16Filled as WarnIcon } from '@fluentui/react-icons/svg/warning';
