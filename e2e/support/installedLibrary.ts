import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const isWindows = process.platform === 'win32';

/** A project that was empty before the package was installed into it. */
export interface Project {
  /** Absolute path. */
  readonly folder: string;
  /** Runs Node there; what it writes. */
  node(...parameters: string[]): Promise<string>;
  remove(): Promise<void>;
}

/** Packs the package as `npm pack` does and installs it, without a network, with both examples beside it. */
export async function installLibrary(): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'aisle-project-'));
  await npm(process.cwd(), 'pack', '--silent', '--pack-destination', folder);
  const [archive] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  await npm(folder, 'install', '--offline', '--no-audit', '--no-fund', `./${archive!}`);
  await cp('examples/library-page', folder, { recursive: true });
  await cp('examples/library-node', folder, { recursive: true });
  return {
    folder,
    node: async (...parameters) =>
      (await run(process.execPath, parameters, { cwd: folder })).stdout,
    remove: () => rm(folder, { recursive: true }),
  };
}

async function npm(cwd: string, ...parameters: string[]): Promise<void> {
  await run('npm', parameters, { cwd, shell: isWindows });
}
