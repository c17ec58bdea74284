import type { Language } from '../../language';
import { measureDefinition } from '../../model/measures/measures';

/** A measure's unit and its name on screen; an unknown measure is shown by its id. */
export function unitOf(measure: string, language: Language): { readonly unit: string; readonly name: string } {
  const spec = measureDefinition(measure);
  return spec === undefined ? { unit: '', name: measure } : { unit: spec.unit, name: spec.name[language] };
}
