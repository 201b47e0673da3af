// node examples/generate/main.ts [--seed N] [--customers N] [--out DIR]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from './generate.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '2026' },
    customers: { type: 'string', default: '3200' },
    out: { type: 'string', default: fileURLToPath(new URL('../data', import.meta.url)) },
  },
});
const seed = Number(values.seed);
const customers = Number(values.customers);
if (!Number.isInteger(seed) || !Number.isInteger(customers) || customers < 1) {
  console.error('--seed and --customers are whole numbers, of customers at least one');
  process.exitCode = 2;
} else {
  mkdirSync(values.out, { recursive: true });
  for (const [name, bytes] of generate(seed, customers)) {
    writeFileSync(join(values.out, name), bytes);
    console.log(`${join(values.out, name)}: ${bytes.length} bytes`);
  }
}
