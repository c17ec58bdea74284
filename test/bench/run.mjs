// npm run bench: every *.bench.mjs beside this file, one after the other.
import { readdirSync } from 'node:fs';

for (const file of readdirSync(import.meta.dirname).sort()) {
  if (!file.endsWith('.bench.mjs')) continue;
  console.log(`\n${file}`);
  await import(`./${file}`);
}
