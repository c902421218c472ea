/** Makes a folder and an archive of `npm run classify` that need Node alone: `npm run bundle`. */
import { ARCHIVE, BUNDLE, writeBundle } from './bundling/bundle';
import { createCommand, runCommand } from './lib/commandLine';

const command = createCommand({
  name: 'npm run bundle',
  description:
    `Puts "npm run classify", its kernels and the models in public/models into ${BUNDLE},\n` +
    `and packs them as ${ARCHIVE}: what another machine needs beside Node to classify.\n` +
    'docs/distributed.md says how to use it.',
  examples: ['npm run bundle'],
});

await runCommand(command, async () => {
  await writeBundle(BUNDLE, ARCHIVE);
  console.log(`Wrote ${BUNDLE} and ${ARCHIVE}.`);
});
