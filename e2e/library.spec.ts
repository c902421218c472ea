import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { expect, test } from '@playwright/test';
import ts from 'typescript';
import { build } from 'vite';
import { createCategoryApi, PREDICTION_PATH } from '../src/api/categoryApi';
import { publishedSource } from '../src/classifier/files.testing';
import { ServedModels } from '../src/classifier/servedModels';
import { serveFolder } from './support/folderServer';
import { installLibrary, type Project } from './support/installedLibrary';
import { DRYER, GAME } from './support/products';

/** What the package brings along, inside its own files. */
const INSIDE = ['entities', 'stopword', 'valibot', 'wink-porter2-stemmer'];

let project: Project;
const installed = (path: string) => join(project.folder, 'node_modules', 'aisle', path);
const text = (path: string) => readFile(installed(path), 'utf8');

// packed once for all; what is built of it stands in a folder that nothing else reads
test.beforeAll(async () => {
  test.setTimeout(300_000); // it builds, packs and installs
  project = await installLibrary();
});
test.afterAll(() => project.remove());

test('the package has the library and the models, and needs nothing else', async () => {
  const paths = (await readdir(installed(''), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(installed(''), join(parentPath, name)))
    .map((path) => path.split(sep).join('/'));
  const expected = [
    /^(LICENSE|README\.md|package\.json)$/,
    /^build\/library\/(aisle\.js|aisle\.node\.js|aisle\.d\.ts|LICENSES\.md)$/,
    /^public\/models\/(registry|labels|taxonomy|vocabulary)\.json$/,
    /^public\/models\/\w+\/[0-9a-f]{12}\/(model\.json|weights-\d\.bin|classifier\.bin)$/,
  ];
  for (const each of expected) expect(paths.some((path) => each.test(path))).toBe(true);
  expect(paths.filter((path) => !expected.some((each) => each.test(path)))).toEqual([]);
  expect(JSON.parse(await text('package.json'))).not.toHaveProperty('dependencies');
  expect((await readdir(join(project.folder, 'node_modules'))).sort()).toEqual([
    '.package-lock.json',
    'aisle',
  ]);
});

test('neither React nor tfjs is inside, and nothing is left to import', async () => {
  const licences = await text('build/library/LICENSES.md');
  const bundled = [...licences.matchAll(/^## (\S+) - /gm)].map(([, name]) => name!);
  expect(bundled.sort()).toEqual(INSIDE);
  for (const [file, imports] of [
    ['build/library/aisle.js', []],
    ['build/library/aisle.node.js', ['node:fs/promises']],
  ] as const) {
    const code = await text(file);
    expect(ts.preProcessFile(code).importedFiles.map(({ fileName }) => fileName)).toEqual(imports);
    expect(code).not.toMatch(/\bReact\b|createElement|@tensorflow|\beval\(|new Function\(/);
  }
});

test('in Node it says what the API says', async () => {
  const products = [GAME, DRYER].map(({ name }) => ({ name }));
  await writeFile(
    join(project.folder, 'ask.mjs'),
    `import { createClassifier } from 'aisle';
     const classifier = await createClassifier({ model: 'mlp' });
     console.log(JSON.stringify(classifier.predict(${JSON.stringify(products)})));`,
  );
  const said = JSON.parse(await project.node('ask.mjs')) as unknown[];
  const models = new ServedModels(publishedSource, {
    ...{ patienceMs: 60_000, mostWaiting: 10 },
    later: (work) => setImmediate(work),
  });
  const response = await createCategoryApi(
    models,
    '/',
  )(
    new Request(`http://localhost/${PREDICTION_PATH}?model=mlp`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(products),
    }),
  );
  const answers = (await response.json()) as Record<string, unknown>[];
  expect(said).toEqual(answers.map(({ elapsedMs: _, ...answer }) => answer));
  expect(said).toHaveLength(2);
});

test('the example for Node prints a path and the words that speak for it', async () => {
  const printed = await project.node('categorise.mjs', DRYER.name);
  const [path, ...words] = printed.trim().split('\n');
  expect(path).toBe(DRYER.path.join(' > '));
  expect(words.length).toBeGreaterThan(0);
  for (const word of words) expect(word).toMatch(/^\d+\.\d\d \S+$/);
});

test('the example page names the categories of a product', async ({ page }) => {
  expect(
    (await readFile('examples/library-page/index.html', 'utf8')).trim().split('\n'),
  ).toHaveLength(20);
  const server = await serveFolder(project.folder);
  try {
    await page.goto(server.origin);
    await page.getByLabel('Product name').fill(DRYER.name);
    await page.getByRole('button', { name: 'Categorise' }).click();
    const categories = page.getByRole('list', { name: 'Categories' }).getByRole('listitem');
    await expect(categories).toHaveCount(5);
    for (const category of DRYER.path) {
      await expect(categories.filter({ hasText: category }).first()).toBeVisible();
    }
  } finally {
    server.close();
  }
});

test.describe('for a bundler', () => {
  const bundled = async (code: string): Promise<string> => {
    const entry = join(project.folder, 'entry.js');
    await writeFile(entry, code);
    const results = await build({
      ...{ configFile: false, root: project.folder, logLevel: 'error' },
      build: { write: false, lib: { entry, formats: ['es'] } },
    });
    const [result] = [results].flat();
    if (!result || !('output' in result)) throw new Error('the build has an output');
    return result.output[0].code;
  };

  test('what is not used is left out', async () => {
    const code = await bundled(`import { createClassifier } from 'aisle'; console.log(1);`);
    expect(code.length).toBeLessThan(100);
    expect(code).toContain('console.log(1);');
  });

  test('of a page it is the browser’s, with the kernels inside', async () => {
    const code = await bundled(
      `import { createClassifier } from 'aisle'; console.log(createClassifier);`,
    );
    expect(code).not.toContain('node:fs');
    expect(code).toContain('data:application/wasm;base64,');
  });
});

const CONSUMER = `
import { type AppErrorCode, AppError, createClassifier, MODEL_IDS, type Prediction } from 'aisle';

const classifier = await createClassifier({ model: 'mlp', files: (path) => new Uint8Array(path.length) });
const one: Prediction = classifier.predict({ name: 'Gas dryer' }, { top: 3 });
const many: Prediction[] = classifier.predict([{ name: 'Gas dryer', description: undefined }]);
const { name } = classifier.explain({ name: 'Gas dryer' }, { category: one.predictions[0]?.id });
export const weights: (number | null)[] = name.map(({ weight }) => weight);
export const code = (thrown: unknown): AppErrorCode | undefined =>
  thrown instanceof AppError ? thrown.code : undefined;
export const models: readonly string[] = [...MODEL_IDS, ...many.map(({ model }) => model)];
classifier.dispose();
// @ts-expect-error there is no such model
await createClassifier({ model: 'gpt' });
// @ts-expect-error a product has a name
classifier.predict({ description: 'x' });
// @ts-expect-error of one product there is one prediction
classifier.predict({ name: 'x' }).length;
`;

for (const resolution of ['bundler', 'nodenext'] as const) {
  test(`its types fit a strict project that resolves as ${resolution}`, async () => {
    const file = join(project.folder, 'consumer.ts');
    await writeFile(file, CONSUMER);
    const { Bundler, NodeNext } = ts.ModuleResolutionKind;
    const program = ts.createProgram([file], {
      ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
      ...{ noEmit: true, skipLibCheck: false, types: [] },
      ...{ target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts'] },
      ...(resolution === 'bundler'
        ? { module: ts.ModuleKind.ESNext, moduleResolution: Bundler }
        : { module: ts.ModuleKind.NodeNext, moduleResolution: NodeNext }),
    });
    const faults = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    expect(faults).toEqual([]);
  });
}
