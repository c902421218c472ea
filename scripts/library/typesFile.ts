import { join } from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import type { OutputFile } from '../conversion/netFiles';

const ROOT = join(import.meta.dirname, '..', '..');

/** The types of both entries, which are the same, in one file that imports nothing. */
export async function typesFile(): Promise<OutputFile> {
  const bundle = await rollup({
    input: join(ROOT, 'src', 'library', 'browser.ts'),
    plugins: [dts({ tsconfig: join(ROOT, 'tsconfig.app.json') })],
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return { path: 'aisle.d.ts', bytes: Buffer.from(output[0].code) };
}
