/** Work that nobody is there to do, and people of whom nobody said what they cost. */
import type { Findings } from '../model/findings';
import type { Model } from '../model/model';
import { nameKey } from '../../tables/names';

/** Work somewhere, and nobody there who does it. */
export function reportMissingStaff(model: Model, found: Findings): void {
  const { structure, inputs, roles, locations } = model;
  const N = structure.periods;
  inputs.forEach(({ queue, staffing }, location) => {
    const needed = new Set<number>();
    const hasCases = new Uint8Array(structure.products);
    for (let p = 0; p < structure.products; p += 1)
      if (queue.inflow.subarray(p * N, p * N + N).some((cases) => cases > 0)) hasCases[p] = 1;
    for (const step of queue.opening.step) hasCases[model.steps[step]?.product ?? structure.products] = 1;
    for (const [index, role] of queue.stepRole.entries()) {
      const product = model.steps[Math.floor(index / N)]?.product ?? 0;
      if (role >= 0 && hasCases[product] === 1 && (queue.caseHours[index] ?? 0) > 0) needed.add(role);
    }
    const nobody = !staffing.contractedFte.some((fte) => fte > 0);
    if (nobody && needed.size > 0 && reportEmptyLocation(model, location, found)) return;
    for (const role of needed) {
      if (staffing.contractedFte.subarray(role * N, role * N + N).some((fte) => fte > 0)) continue;
      const names = { location: locations[location] ?? '', role: roles[role] ?? '' };
      if (found.unread.rowOf('vkt_Staff', names) || found.unread.rowOf('vkt_Locations', { location: names.location }))
        continue;
      const place = { table: 'vkt_Staff' as const, row: null, column: 'role', value: roles[role] ?? '' };
      found.warning('no-staff', place, names);
    }
  });
}

/** Cases where nobody works at all: said once, at the location, instead of once for each role. */
function reportEmptyLocation({ locations, tables }: Model, index: number, found: Findings): boolean {
  const location = locations[index] ?? '';
  const row = tables.locations.find((one) => nameKey(one.location) === nameKey(location))?.row;
  if (row === undefined || found.unread.rowOf('vkt_Staff', { location })) return false;
  if (found.unread.rowOf('vkt_Locations', { location })) return true;
  found.warning('location-without-staff', { table: 'vkt_Locations', row, column: 'location', value: location });
  return true;
}

/**
 * Roles that people have and of which nobody said what they cost, where another role has a rate: their pay is missing from every
 * sum of money. Where no role has a rate nobody asks for money, and there is none (`measure`).
 *
 * @param known the model without its levers: of roles that people have in it, it has been said.
 */
export function reportMissingRates(model: Model, found: Findings, known?: Model): void {
  const { tables, roles, roleInputs } = model;
  if (tables.roles.every(({ hourlyRate }) => hourlyRate === null)) return;
  roleInputs.forEach(({ row }, role) => {
    // A rate that cannot be used is a problem of its own.
    const typed = tables.roles.find((one) => one.row === row)?.hourlyRate;
    if (typed !== null || !hasPeople(model, role) || (known && hasPeople(known, role))) return;
    const place = { table: 'vkt_Roles', row, column: 'hourlyRate', value: typed } as const;
    found.warning('no-rate', place, { role: roles[role] ?? '' });
  });
}

function hasPeople({ inputs, structure }: Model, role: number): boolean {
  const N = structure.periods;
  return inputs.some(({ staffing }) => staffing.contractedFte.subarray(role * N, role * N + N).some((fte) => fte > 0));
}
