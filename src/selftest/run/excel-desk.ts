/** The desk in the Excel at hand: sheets with a name and a mark of our own, so that none of anybody else's is ever taken. */
import { overhear } from '../../functions/runtime/overheard';
import { excelItself } from '../../workbook/excel/run';
import { codeOf } from '../assertion';
import { NAMESPACE, SETTING } from '../assertions/keeping';
import type { Bench, HostFacts } from '../bench';
import type { AskUser, Desk, Obstacle, Clock } from './runner';

/** The sheets' names; a sheet that has one but not the mark is somebody else's. */
const NAMED = /^VKT-zelftest \d+$/;
const nameOf = (count: number): string => `VKT-zelftest ${String(count)}`;
/** In the first cell, for people too. */
const MARK =
  'Zelftest van de Verkeerstoren: dit blad verdwijnt vanzelf. Self-test of the control tower: this sheet goes away by itself.';

const PAUSE = 40;
const PATIENCE = 5_000;
/** How long a user is given to do what is asked. */
const FOR_THE_USER = 45_000;
/** Far from what anybody computes with, and told apart by digits that do not occur otherwise. */
const FIRST_TOKEN = 918_273_640;

interface Place {
  readonly sheet: string;
  /** Null when something other than cells is selected. */
  readonly cells: string | null;
}

export class ExcelDesk implements Desk {
  private place: Place | null = null;
  private made = 0;

  constructor(
    private readonly facts: HostFacts,
    private readonly time: Clock,
  ) {}

  async open(): Promise<Obstacle | null> {
    if (Office.context.document.mode === Office.DocumentMode.ReadOnly) return 'read-only';
    const isProtected = await excelItself(async (context) => {
      const protection = context.workbook.protection.load('protected');
      await context.sync();
      return protection.protected;
    });
    if (isProtected) return 'structure-protected';
    this.place = await placeOfUser();
    // What cannot be written to does not always say so before.
    if (!(await this.canMakeSheets())) return 'read-only';
    await this.sweep();
    await forgetKept();
    return null;
  }

  async bench(ask: AskUser): Promise<Bench> {
    const sheetName = await this.newSheet();
    const { facts, time } = this;
    const bench: Bench = {
      sheetName,
      tableName: `zelftest_${String(this.made)}`,
      token: FIRST_TOKEN + this.made * 1_000,
      host: facts,
      run: (batch, options) => excelItself(batch, options),
      onSheet: (batch) =>
        excelItself(async (context) => {
          const answer = await batch(context.workbook.worksheets.getItem(sheetName), context);
          await context.sync();
          return answer;
        }),
      until: (read, holds, most = PATIENCE) => until(time, { read, holds, most }),
      overhear,
      request: async (what, isSo) => {
        const skipped = ask(what);
        return until(time, { read: isSo, holds: (now) => now || skipped.aborted, most: FOR_THE_USER });
      },
      isHidden: () => document.hidden,
      now: () => time.now(),
    };
    return bench;
  }

  sweep(): Promise<void> {
    return excelItself(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      const named = worksheets.items
        .filter(({ name }) => NAMED.test(name))
        .map((sheet) => ({ sheet, first: sheet.getRange('A1').load('values') }));
      if (named.length === 0) return;
      for (const { sheet } of named) sheet.protection.load('protected');
      await context.sync();
      const ours = named.filter(({ first }) => first.values[0]?.[0] === MARK);
      for (const { sheet } of ours) {
        if (sheet.protection.protected) sheet.protection.unprotect();
        // Excel deletes no very hidden sheet.
        sheet.visibility = Excel.SheetVisibility.visible;
        sheet.delete();
      }
      await context.sync();
    });
  }

  async close(): Promise<void> {
    await forgetKept();
    const { place } = this;
    if (place === null) return;
    await excelItself(async (context) => {
      const { worksheets } = context.workbook;
      const active = worksheets.getActiveWorksheet().load('id');
      const before = worksheets.getItemOrNullObject(place.sheet);
      await context.sync();
      // Who looked at one of our sheets is brought back to where she was.
      if (active.id === place.sheet || before.isNullObject) return;
      before.activate();
      if (place.cells !== null) before.getRange(place.cells).select();
      await context.sync();
    });
  }

  private canMakeSheets(): Promise<boolean> {
    return this.newSheet().then(
      () => true,
      (error: unknown) => {
        if (codeOf(error) === 'AccessDenied') return false;
        throw error;
      },
    );
  }

  /** The mark is written with the sheet: there is no moment at which it is nobody's. */
  private newSheet(): Promise<string> {
    return excelItself(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
      do this.made += 1;
      while (taken.has(nameOf(this.made).toLowerCase()));
      const name = nameOf(this.made);
      worksheets.add(name).getRange('A1').values = [[MARK]];
      await context.sync();
      return name;
    });
  }
}

async function placeOfUser(): Promise<Place> {
  const sheet = await excelItself(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet().load('id');
    await context.sync();
    return active.id;
  });
  const cells = await excelItself(async (context) => {
    const selected = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return selected.address.slice(selected.address.lastIndexOf('!') + 1);
  }).catch(() => null);
  return { sheet, cells };
}

/** A setting or part that an interrupted run left in the workbook. */
async function forgetKept(): Promise<void> {
  await excelItself(async (context) => {
    const { settings, customXmlParts } = context.workbook;
    const setting = settings.getItemOrNullObject(SETTING);
    const parts = customXmlParts.getByNamespace(NAMESPACE).load('items/id');
    await context.sync();
    if (!setting.isNullObject) setting.delete();
    for (const part of parts.items) part.delete();
    await context.sync();
  });
}

interface Waiting<T> {
  readonly read: () => Promise<T> | T;
  readonly holds: (answer: T) => boolean;
  readonly most: number;
}

async function until<T>(time: Clock, { read, holds, most }: Waiting<T>): Promise<T> {
  const end = time.now() + most;
  for (;;) {
    const answer = await read();
    if (holds(answer) || time.now() >= end) return answer;
    await time.after(PAUSE).passed;
  }
}
