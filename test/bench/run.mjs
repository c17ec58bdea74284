// npm run bench: every *.bench.mjs beside this file, one after the other. With --check: each once and small, to see that
// it still runs and that what it times is right; npm test does that. The bench in a browser is left out there: four pages cost
// more than all others together, and what it checks the journeys check.
import { readdirSync } from 'node:fs';

const IN_A_BROWSER = 'workbench.bench.mjs';
const checking = process.argv.includes('--check');

for (const file of readdirSync(import.meta.dirname).sort()) {
  if (!file.endsWith('.bench.mjs') || (checking && file === IN_A_BROWSER)) continue;
  console.log(`\n${file}`);
  await import(`./${file}`);
}
