// npm run bench: every *.bench.mjs beside this file, one after the other. With --check: each once and small, to see that
// it still runs and that what it times is right; npm test does that.
import { readdirSync } from 'node:fs';

for (const file of readdirSync(import.meta.dirname).sort()) {
  if (!file.endsWith('.bench.mjs')) continue;
  console.log(`\n${file}`);
  await import(`./${file}`);
}
