/** What a colleague needs to know to help: no figures and no names from the workbook. */
import type { PaneState } from '../pane-state';

export function diagnostics(
  state: PaneState,
  about: { readonly version: string; readonly rules: number; readonly environment: string },
): string {
  const { model, runs } = state;
  const shape = runs.base?.model;
  const counts = Object.entries(model.tables ?? {})
    .filter((entry): entry is [string, readonly unknown[]] => Array.isArray(entry[1]))
    .map(([table, rows]) => `${table} ${rows.length}`);
  const codes = new Map<string, number>();
  for (const { code } of model.problems) codes.set(code, (codes.get(code) ?? 0) + 1);
  const lines = [
    `Verkeerstoren ${about.version}, rules ${about.rules}, ${state.language}`,
    about.environment,
    `status ${model.status}, revision ${model.revision}${model.readOnly ? ', read-only' : ''}${model.failure === null ? '' : `, ${model.failure}`}`,
    shape === undefined
      ? 'no run'
      : `run: ${shape.locations.length} locations, ${shape.products.length} products, ${shape.roles.length} roles, ${shape.periods.length} periods (${shape.periodKind})`,
    `rows: ${counts.length === 0 ? 'none' : counts.join(', ')}`,
    `problems: ${codes.size === 0 ? 'none' : [...codes].map(([code, count]) => `${code} ${count}`).join(', ')}`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}
