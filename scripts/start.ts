/** Builds the page and serves it on this machine: `npm start`. */
import { createCommand, runCommand } from './lib/commandLine';
import { buildPage, servePage } from './serving/page';
import { parsePort } from './serving/ports';

interface Options {
  port: number;
  host: string;
  build: boolean;
  strictPort?: true;
}

const command = createCommand({
  name: 'npm start --',
  description: 'Builds the page with the models in public/models and serves it.',
  examples: ['npm start', 'npm start -- --port 8080', 'npm start -- --host 0.0.0.0 --no-build'],
})
  .option('--port <number>', 'port; the next free one when it is taken', parsePort, 4173)
  .option('--host <address>', 'address; 0.0.0.0 for the whole network', 'localhost')
  .option('--no-build', 'serve what the last build left in dist')
  .option('--strict-port', 'stop with an error when the port is taken');

await runCommand<Options>(command, async ({ port, host, build, strictPort = false }) => {
  if (build) await buildPage();
  const { addresses } = await servePage({ host, port, strictPort });
  console.log(`\nAisle is ready: ${addresses.join('  ')}\nStop it with Ctrl+C.`);
});
