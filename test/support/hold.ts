/**
 * What must be true of each of thousands of numbers: as `expect(is).toBe(true)`, which makes a hundred functions and two
 * errors each time it is asked, so that asking it of every cell of a random model costs more than the model.
 */
export function hold(is: boolean, what: () => string): void {
  if (!is) throw new Error(what());
}
