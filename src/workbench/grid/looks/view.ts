/** What part of the sheet is on the screen, for what hangs over the cells. */
import { numfmt } from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY, Vector2 } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { Language } from '../../../language';
import { GENERAL_FORMAT } from '../../../xlsx/notation/number-formats';
import { generalText } from './display';
import type { Grid, GridPane } from '../base/port';
import { type GridSession, sheetOf } from '../session/grid-session';
import { UNIT } from '../engine/unit';

type ViewPart = Pick<Grid, 'view' | 'edge' | 'formatNumber'>;

const PANES = [
  SHEET_VIEWPORT_KEY.VIEW_MAIN,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_TOP,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT_TOP,
];

export function viewPart(session: GridSession, language: () => Language): ViewPart {
  const renders = session.injector.get(IRenderManagerService);
  const skeletonOf = () => renders.getRenderById(UNIT)?.with(SheetSkeletonManagerService).getCurrentSkeleton() ?? null;

  return {
    view: () => {
      const render = renders.getRenderById(UNIT);
      const skeleton = skeletonOf();
      const element = render?.engine.getCanvasElement().parentElement;
      if (!render || !skeleton || !element) return null;
      const { scene } = render;
      // Scenes count from the corner above the first row's number.
      const first = [skeleton.rowHeaderWidthAndMarginLeft, skeleton.columnHeaderHeightAndMarginTop];
      const panes = PANES.flatMap((key): GridPane[] => {
        const viewport = scene.getViewport(key);
        if (!viewport?.isActive) return [];
        const { left, top, width, height } = viewport;
        if (!width || !height) return [];
        const origin = viewport.getAbsoluteVector(Vector2.FromArray(first));
        return [{ left, top, width, height, originX: origin.x, originY: origin.y }];
      });
      return { zoom: scene.scaleX, element, panes };
    },
    edge: (sheetId, along, index) => {
      if (index === 0) return 0;
      const sheet = sheetOf(session, sheetId).getSheet();
      const shown = skeletonOf();
      const counts = along === 'rows' ? sheet.getRowCount() : sheet.getColumnCount();
      const config = sheet.getConfig();
      const usual = along === 'rows' ? config.defaultRowHeight : config.defaultColumnWidth;
      const beyond = Math.max(0, index - counts) * usual;
      const inside = Math.min(index, counts);
      if (shown?.worksheet?.getSheetId() === sheetId) {
        const edges = along === 'rows' ? shown.rowHeightAccumulation : shown.columnWidthAccumulation;
        if (edges.length >= inside) return (edges[inside - 1] ?? 0) + beyond;
      }
      const size = (i: number) =>
        along === 'rows'
          ? sheet.getRowVisible(i)
            ? sheet.getRowHeight(i)
            : 0
          : sheet.getColVisible(i)
            ? sheet.getColumnWidth(i)
            : 0;
      let total = beyond;
      for (let i = 0; i < inside; i++) total += size(i);
      return total;
    },
    formatNumber: (value, format) => {
      if (format === GENERAL_FORMAT) return generalText(value, language());
      return String(numfmt.format(format, value, { locale: language(), throws: false }));
    },
  };
}
