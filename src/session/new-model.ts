/** Making the sheets of a new model, in place of the present one when asked. */
import type { Language } from '../language';
import type { Day } from '../model/tables/tables';
import type { WorkbookPort } from '../workbook/port';
import { TABLE_NAMES } from '../workbook/schema';
import { part } from './compute/part';
import type { StarterModel, WayBack } from './session';

/** What is set aside gets this behind its name. */
const ASIDE: Readonly<Record<Language, string>> = { nl: 'oud', en: 'old' };

interface NewModel {
  readonly kind: StarterModel;
  readonly language: Language;
  /** Decides where a model to fill in starts. */
  readonly today: Day;
  /** The present model is set aside. */
  readonly replace: boolean;
}

/** @returns the way back: the new sheets go, the ones that were set aside return. */
export async function makeModel(port: WorkbookPort, { kind, language, today, replace }: NewModel): Promise<WayBack> {
  const { exampleModel } = await part(() => import(/* webpackChunkName: "example" */ '../workbook/example'));
  const tables = exampleModel(kind, language, today);
  const old = replace ? await port.setAside(TABLE_NAMES, ASIDE[language]) : null;
  try {
    await port.createTables(tables);
  } catch (error) {
    await old?.restore();
    throw error;
  }
  await old?.hide();
  const takeBack = async (): Promise<void> => {
    await port.deleteTables(tables.map(({ name }) => name));
    await old?.restore();
  };
  // Excel cannot undo that sheets are renamed, hidden or deleted.
  return { undo: 'own', takeBack };
}
