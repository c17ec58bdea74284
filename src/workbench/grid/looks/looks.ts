/** Styles, number formats, widths and heights. */
import type { ICellData } from '@univerjs/core';
import type { Area } from '../../../xlsx/notation/address';
import { GENERAL_FORMAT } from '../../../xlsx/notation/number-formats';
import type { BorderSide } from '../base/cell-looks';
import type { Grid } from '../base/port';
import { type CellLooks, restyle } from './restyled';
import { type GridSession, makeRoom, rangeOf, sheetOf } from '../session/grid-session';
import { borderArguments, commonStyle, readBorder, readStyle, writeStyle } from '../base/styles';
import { UNIT } from '../engine/unit';

type StylePart = Pick<
  Grid,
  'style' | 'setStyle' | 'filled' | 'border' | 'setBorder' | 'numberFormats' | 'setNumberFormats'
>;
type SizePart = Pick<Grid, 'columnWidth' | 'setColumnWidth' | 'rowHeight' | 'setRowHeight'>;
type HidingPart = Pick<Grid, 'setColumnsHidden' | 'setRowsHidden' | 'hidden'>;

export function looksPart(session: GridSession): StylePart & SizePart & HidingPart {
  return { ...stylePart(session), ...sizePart(session), ...hidingPart(session) };
}

function stylePart(session: GridSession): StylePart {
  const stylesOf = (area: Area) => stylesIn(session, area);
  return {
    style: (area) => commonStyle(stylesOf(area).flat().map(readStyle)),
    setStyle: (area, change) => {
      const style = writeStyle(change);
      restyleEach(session, area, () => style);
    },
    filled: (area) => common(stylesOf(area).flat(), (style) => Boolean(style?.bg?.rgb)),
    border: (area, side) => {
      const lines = boundaries(area, side).flatMap(([own, other]) => {
        const beside = other.row < 0 || other.column < 0 ? [] : stylesOf(other).flat();
        const [mine, theirs] = ALONG[side];
        return stylesOf(own)
          .flat()
          .map((style, at) => [readBorder(style, mine), readBorder(beside[at], theirs)] as const)
          .map(([first, second]) => (first.style === 'None' ? second : first));
      });
      return {
        style: common(lines, (line) => line.style) ?? (lines.length === 0 ? 'None' : null),
        weight: common(lines, (line) => line.weight),
        color: common(lines, (line) => line.color),
      };
    },
    setBorder: (area, border) => {
      makeRoom(session, area);
      rangeOf(session, area).setBorder(...borderArguments(border));
    },
    numberFormats: (area) => stylesOf(area).map((row) => row.map((style) => style?.n?.pattern || GENERAL_FORMAT)),
    setNumberFormats: (area, formats) => {
      restyleEach(session, area, (i, j) => {
        const format = formats[i]?.[j] ?? null;
        if (format === null) return null;
        return { n: format === GENERAL_FORMAT ? null : { pattern: format } };
      });
    },
  };
}

/** What all have in common; null where they differ. */
function common<T, V>(all: readonly T[], of: (one: T) => V): V | null {
  const [first, ...others] = all.map(of);
  return first !== undefined && others.every((other) => other === first) ? first : null;
}

/** A line between two cells is drawn by either: the side of the one, and that of the other. */
const ALONG = {
  EdgeTop: ['EdgeTop', 'EdgeBottom'],
  EdgeBottom: ['EdgeBottom', 'EdgeTop'],
  EdgeLeft: ['EdgeLeft', 'EdgeRight'],
  EdgeRight: ['EdgeRight', 'EdgeLeft'],
  InsideHorizontal: ['EdgeBottom', 'EdgeTop'],
  InsideVertical: ['EdgeRight', 'EdgeLeft'],
} as const;

/** Cells at a side of an area, and those across the line. */
function boundaries(area: Area, side: BorderSide): readonly (readonly [own: Area, other: Area])[] {
  const { row, column, rows, columns } = area;
  const down = (from: number, to: number, many = 1) =>
    [{ ...area, row: from, rows: many }, { ...area, row: to, rows: many }] as const; // oxfmt-ignore
  const across = (from: number, to: number, many = 1) =>
    [{ ...area, column: from, columns: many }, { ...area, column: to, columns: many }] as const; // oxfmt-ignore
  switch (side) {
    case 'EdgeTop':
      return [down(row, row - 1)];
    case 'EdgeBottom':
      return [down(row + rows - 1, row + rows)];
    case 'EdgeLeft':
      return [across(column, column - 1)];
    case 'EdgeRight':
      return [across(column + columns - 1, column + columns)];
    case 'InsideHorizontal':
      return rows < 2 ? [] : [down(row, row + 1, rows - 1)];
    case 'InsideVertical':
      return columns < 2 ? [] : [across(column, column + 1, columns - 1)];
  }
}

function sizePart(session: GridSession): SizePart {
  return {
    columnWidth: (sheetId, column) => sheetOf(session, sheetId).getColumnWidth(column),
    setColumnWidth: (area, pixels) => {
      makeRoom(session, area);
      // The mutation, not the command: that measures every row again for each column, which takes seconds.
      session.api.syncExecuteCommand('sheet.mutation.set-worksheet-col-width', {
        unitId: UNIT,
        subUnitId: area.sheetId,
        ranges: [rangeOf(session, area).getRange()],
        colWidth: pixels,
      });
    },
    rowHeight: (sheetId, row) => sheetOf(session, sheetId).getRowHeight(row),
    setRowHeight: (area, pixels) => {
      makeRoom(session, area);
      sheetOf(session, area.sheetId).setRowHeightsForced(area.row, clipped(session, area).rows, pixels);
    },
  };
}

function hidingPart(session: GridSession): HidingPart {
  return {
    setColumnsHidden: (area, hidden) => {
      const sheet = sheetOf(session, area.sheetId);
      if (hidden) sheet.hideColumns(area.column, area.columns);
      else sheet.showColumns(area.column, area.columns);
    },
    setRowsHidden: (area, hidden) => {
      const sheet = sheetOf(session, area.sheetId);
      if (hidden) sheet.hideRows(area.row, area.rows);
      else sheet.showRows(area.row, area.rows);
    },
    hidden: (area, along) => {
      const sheet = sheetOf(session, area.sheetId).getSheet();
      const { rows, columns } = clipped(session, area);
      const visible =
        along === 'rows'
          ? Array.from({ length: rows }, (_none, i) => sheet.getRowVisible(area.row + i))
          : Array.from({ length: columns }, (_none, i) => sheet.getColVisible(area.column + i));
      if (visible.every(Boolean)) return false;
      return visible.some(Boolean) ? null : true;
    },
  };
}

function stylesIn(session: GridSession, area: Area) {
  const workbook = session.workbook.getWorkbook();
  const sheet = sheetOf(session, area.sheetId).getSheet();
  const { rows, columns } = clipped(session, area);
  return Array.from({ length: rows }, (_row, i) =>
    Array.from({ length: columns }, (_column, j) =>
      workbook.getStyles().getStyleByCell(sheet.getCellRaw(area.row + i, area.column + j)),
    ),
  );
}

/** One step for the whole area: styles merge with what a cell has. */
function restyleEach(session: GridSession, area: Area, styleAt: (row: number, column: number) => ICellData['s']): void {
  makeRoom(session, area);
  const { rows, columns } = clipped(session, area);
  const matrix: CellLooks = {};
  for (let i = 0; i < rows; i++) {
    const target: Record<number, ICellData> = {};
    for (let j = 0; j < columns; j++) {
      const style = styleAt(i, j);
      if (style) target[area.column + j] = { s: style };
    }
    matrix[area.row + i] = target;
  }
  restyle(session, area, matrix);
}

function clipped(session: GridSession, area: Area) {
  const range = rangeOf(session, area);
  return { rows: range.getHeight(), columns: range.getWidth() };
}
