/** Writes the page, its workers and its models as one HTML file: `npm run build:single`. */
import { join } from 'node:path';
import { AppError } from '../src/domain/errors';
import { EXAMPLE, KERNELS, REGISTRY, SCRIPT, STYLES } from '../src/embedded/fileNames';
import { parseRegistry } from '../src/manifest/parse';
import { allFiles } from '../src/manifest/registryFiles';
import type { Registry } from '../src/manifest/schema';
import { createCommand, runCommand } from './lib/commandLine';
import { readWhole, writeWhole } from './lib/files';
import { type Bundle, bundlePage } from './single/bundle';
import { singleDocument } from './single/document';
import { packed } from './single/packing';
import { leastHeard, withoutModel } from './single/reducedRegistry';

interface Options {
  out: string;
  models: string;
}

/** What a mail or a chat still takes; 12 MB. */
const LIMIT_BYTES = 12_000_000;

const command = createCommand({
  name: 'npm run build:single --',
  description:
    'Writes one HTML file with the page, its workers and its models, to be opened from disk. Models ' +
    `the ensemble can do without are left out until it has ${LIMIT_BYTES / 1e6} MB or less.`,
  examples: ['npm run build:single', 'npm run build:single -- --out demo/aisle.html'],
})
  .option('--out <file>', 'where to write it', 'dist-single/aisle.html')
  .option('--models <folder>', 'the models', 'public/models');

await runCommand<Options>(command, async ({ out, models }) => {
  const registry = parseRegistry((await readWhole(join(models, REGISTRY))).toString('utf8'));
  const [bundle, files] = [await bundlePage(), await packedFiles(models, registry)];
  const { document, leftOut } = await smallEnough(bundle, files, registry);
  await writeWhole(out, document);
  const without = leftOut.length > 0 ? `, without ${leftOut.join(', ')}` : '';
  console.log(`${out}: ${document.length.toLocaleString('en-GB')} bytes${without}`);
});

/** Every file of the registry, by its hash. */
async function packedFiles(folder: string, registry: Registry): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const { path, sha256 } of allFiles(registry)) {
    files.set(sha256, packed(await readWhole(join(folder, path), 'npm run models')));
  }
  return files;
}

/** The document with as many models as there is room for. */
async function smallEnough(bundle: Bundle, files: Map<string, string>, whole: Registry) {
  const make = await documentMaker(bundle, files);
  const leftOut: string[] = [];
  for (let registry = whole; ;) {
    const document = make(registry, leftOut);
    if (document.length <= LIMIT_BYTES) return { document, leftOut };
    const least = leastHeard(registry);
    if (!least) throw tooLarge(document.length);
    leftOut.push(least.title);
    registry = withoutModel(registry, least);
  }
}

async function documentMaker(
  { script, styles, boot, licences }: Bundle,
  files: Map<string, string>,
) {
  const text = (content: string) => packed(new TextEncoder().encode(content));
  const first = new Map([
    [STYLES, text(styles)],
    [SCRIPT, text(script)],
  ]);
  const besides = [
    [EXAMPLE, packed(await readWhole(join('public', EXAMPLE)))],
    [KERNELS, packed(await readWhole(join('build', KERNELS), 'npm run kernels'))],
  ] as const;
  const template = (await readWhole('index.html')).toString('utf8');
  const icon = await readWhole(join('public', 'icon.svg'));
  return (registry: Registry, leftOut: readonly string[]) => {
    const used = allFiles(registry).map(({ sha256 }) => [sha256, files.get(sha256)!] as const);
    const list = [REGISTRY, text(JSON.stringify(registry))] as const;
    const later = new Map([list, ...besides, ...used]);
    return singleDocument({ template, icon, boot, first, later, leftOut, licences });
  };
}

function tooLarge(bytes: number): AppError {
  return new AppError(
    'bad-input',
    `The file would have ${(bytes / 1e6).toFixed(1)} MB with a single model, and at most ` +
      `${LIMIT_BYTES / 1e6} MB are allowed. Make the scripts or the models smaller.`,
  );
}
