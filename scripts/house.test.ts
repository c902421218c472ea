import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { beforeAll, expect, test } from 'vitest';

/** The floors from the ground up; those in one row do not know each other. */
const HOUSE = [
  ['domain'],
  ['text', 'metrics'],
  ['manifest', 'taxonomy'],
  ['engine', 'catalogue'],
  ['models'],
  ['archive', 'classifier'],
  ['runtime', 'worker', 'pwa', 'library'],
  ['store', 'embedded'],
  ['ui'],
  ['embed'],
];

const ROOT = join(import.meta.dirname, '..');
const floors = HOUSE.flatMap((row, level) => row.map((floor) => ({ floor, level })));
let eslint: ESLint;

beforeAll(async () => {
  // the project's own configuration; the probes are no files, so rules that need types are off
  eslint = new ESLint({ cwd: ROOT, overrideConfig: [tseslint.configs.disableTypeChecked] });
  await refused('src/domain', []); // the first call reads the whole configuration
});

/** Imports among the given ones that are refused in a file of the folder. */
async function refused(folder: string, specifiers: readonly string[]): Promise<string[]> {
  const code = specifiers.map((specifier) => `import '${specifier}';\n`).join('');
  const [result] = await eslint.lintText(code, { filePath: join(ROOT, folder, 'probe.ts') });
  const imports = ['import-x/no-restricted-paths', 'no-restricted-imports'];
  return result!.messages
    .filter(({ ruleId, fatal }) => fatal || imports.includes(ruleId ?? ''))
    .map(({ line }) => specifiers[line - 1]!);
}

/** An import of some file of a floor, as written on another: a path must lead to a file. */
function anyFileOf(floor: string): string {
  const file = readdirSync(join(ROOT, 'src', floor)).find((name) => /\w\.tsx?$/.test(name));
  return `../${floor}/${file!.replace(/\.tsx?$/, '')}`;
}

test.each(floors)('$floor cannot import upwards or sideways', async ({ floor, level }) => {
  const others = floors.filter((other) => other.floor !== floor && other.level >= level);
  const specifiers = others.map((other) => anyFileOf(other.floor));
  expect(await refused(`src/${floor}`, specifiers)).toEqual(specifiers);
});

test.each(floors.filter(({ floor }) => floor !== 'domain'))(
  '$floor may import domain',
  async ({ floor }) => {
    expect(await refused(`src/${floor}`, [anyFileOf('domain')])).toEqual([]);
  },
);

test.each([
  ['src/domain', ['react', 'valibot', 'node:fs', '@tensorflow/tfjs-core']],
  ['src/text', ['react', 'zustand', '@tensorflow/tfjs']],
  ['src/metrics', ['react', '@tensorflow/tfjs-core']],
  ['src/taxonomy', ['react', '@tensorflow/tfjs-core']],
  ['src/catalogue', ['react', '@tensorflow/tfjs-core', 'node:fs', 'csv-parse']],
  ['src/archive', ['react', 'dexie', '../text/encode', '../models/architecture']],
  ['src/archive', ['../taxonomy/categoryTree', '../models/ensemble']],
  ['src/manifest', ['react', '@tensorflow/tfjs-core', 'node:crypto']],
  ['src/engine', ['@tensorflow/tfjs', '@tensorflow/tfjs-core', 'node:fs']],
  ['src/models', ['react', 'zustand', '../engine/kernels', './batch/engineScorer']],
  ['src/models/batch', ['@tensorflow/tfjs-core', '../training/createNet']],
  ['src/models/explain', ['../../engine/kernels', '../training/createNet']],
  ['src/models/linear', ['../../engine/kernels', '../training/createNet']],
  ['src/worker', ['react', '@tensorflow/tfjs', '../engine/kernels', '../models/batch/shelf']],
  ['src/worker', ['./catalogue/handlers', './catalogue/scoreWorker']],
  ['src/worker/catalogue', ['../../models/batch/shelf', './handlers', './scoreWorker']],
  [
    'src/worker/widget',
    ['../../models/batch/shelf', '../../classifier/servedModels', './handlers'],
  ],
  ['src/embed', ['recharts', '../runtime/newestRegistry', '../classifier/servedModels']],
  ['src/embed', ['../worker/widget/handlers', '../models/batch/shelf', '../store/state']],
  ['src/runtime', ['react', 'zustand', '../engine/kernels', '../models/training/createNet']],
  ['src/pwa', ['react', 'zustand', '@tensorflow/tfjs', '../models/architecture']],
  ['src/library', ['react', '@tensorflow/tfjs', 'node:fs/promises', '../api/problem']],
  ['src/store', ['react', 'zustand', 'zustand/react', '@tensorflow/tfjs-core']],
  ['src/store', ['../models/batch/shelf', '../worker/catalogue/handlers']],
  ['src/embedded', ['react', 'zustand', '@tensorflow/tfjs-core', '../worker/catalogue/handlers']],
  ['src/ui', ['zustand', '@tensorflow/tfjs', '../runtime/ports', '../models/architecture']],
  ['e2e', ['../src/worker/client', '../src/store/state']],
  ['scripts', ['../src/ui/format', '../src/store/state', '../src/runtime/ports']],
])('%s refuses %j', async (folder, specifiers) => {
  expect(await refused(folder, specifiers)).toEqual(specifiers);
});

test.each([
  ['src/catalogue', ['papaparse', 'htmlparser2', 'read-excel-file/universal']],
  ['src/archive', ['idb', '../catalogue/row', '../models/rowAnswers']],
  ['src/models', ['@tensorflow/tfjs-core', '@tensorflow/tfjs-layers']],
  ['src/runtime', ['@tensorflow/tfjs-core', '../models/architecture']],
  ['src/models/training', ['../../engine/kernels']],
  ['src/models/batch', ['../../engine/kernels', '../linear/linearClassifier']],
  ['src/pwa', ['workbox-routing', '../domain/errors']],
  ['src/library', ['../classifier/prediction', '../models/batch/explainModel']],
  ['src/store', ['zustand/vanilla', '../worker/catalogue/pool', '../models/rowAnswers']],
  ['src/ui', ['react', 'recharts', '../store/hooks']],
  ['src/embed', ['react', 'valibot', '../worker/widget/client', '../ui/format']],
  ['scripts', ['node:fs', '../src/models/architecture', '../src/engine/kernels']],
  ['scripts', ['../src/catalogue/answerColumns']],
  ['scripts/benchmark', ['../../src/worker/catalogue/pool']],
])('%s may import %j', async (folder, specifiers) => {
  expect(await refused(folder, specifiers)).toEqual([]);
});

test.each([
  ['document', 'document.title;'],
  ['window', 'window.name;'],
  ['fetch', 'fetch("/");'],
  ['process', 'process.exit();'],
])('the core floors do not compile with %s', (name, code) => {
  expect(coreErrors(code)).toEqual([expect.stringContaining(`Cannot find name '${name}'`)]);
});

test('the core floors compile with what every platform has', () => {
  expect(coreErrors('new TextEncoder().encode("text"); performance.now();')).toEqual([]);
});

/** What the compiler says of a snippet under the settings of the core floors. */
function coreErrors(code: string): string[] {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.core.json'), ts.sys.readFile) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const probe = join(ROOT, 'src', 'probe.ts');
  const host = ts.createCompilerHost(options);
  const readSource = host.getSourceFile.bind(host);
  host.getSourceFile = (name, languageVersion) =>
    name === probe
      ? ts.createSourceFile(name, code, languageVersion)
      : readSource(name, languageVersion);
  const program = ts.createProgram([probe, join(ROOT, 'src', 'platform.d.ts')], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
