/** Builds the library that other projects import: `npm run build:library`. */
import { readKernels } from './classify/kernelsFile';
import { replaceFolder } from './conversion/modelFolder';
import { createCommand, runCommand } from './lib/commandLine';
import { codeFiles } from './library/codeFiles';
import { typesFile } from './library/typesFile';

interface Options {
  out: string;
}

const command = createCommand({
  name: 'npm run build:library --',
  description:
    'Builds the library: a module for browsers, one for Node, their types and the licences of what ' +
    'is inside. npm pack does so too.',
  examples: ['npm run build:library', 'npm run build:library -- --out /tmp/library'],
}).option('--out <folder>', 'the folder to replace', 'build/library');

await runCommand<Options>(command, async ({ out }) => {
  await readKernels(); // compiled when they are not
  const files = [...(await codeFiles()), await typesFile()];
  await replaceFolder(out, files);
  for (const { path, bytes } of files) {
    console.log(`${out}/${path}  ${(bytes.length / 1024).toFixed(0)} KiB`);
  }
});
