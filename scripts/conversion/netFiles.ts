import type { NetId } from '../../src/domain/model';
import type { FileReference } from '../../src/manifest/schema';
import { sha256Of } from '../../src/manifest/verify';
import { assignParameters } from '../../src/models/assignParameters';
import { buildNet } from '../../src/models/buildNet';
import { disposeNet } from '../../src/models/disposeNet';
import type { LayersFiles } from '../../src/models/loadNet';
import { shardPath, toLayersFiles } from '../../src/models/toLayersFiles';
import type { TrainedNet } from '../training/weightsFile';

/** A file to be written under the models' folder. */
export interface OutputFile {
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface NetFiles {
  files: LayersFiles;
  outputs: OutputFile[];
  topology: FileReference;
  shards: FileReference[];
}

/** A trained net in the tfjs Layers format, quantised, under a folder named by its content. */
export async function netFiles(id: NetId, { about, parameters }: TrainedNet): Promise<NetFiles> {
  const net = buildNet(about.recipe.architecture);
  assignParameters(net, about.recipe.architecture, parameters);
  const files = await toLayersFiles(net);
  disposeNet(net);
  const folder = `${id}/${await contentHash([files.modelJson, ...files.shards])}`;
  const outputs = [
    { path: `${folder}/model.json`, bytes: files.modelJson },
    ...files.shards.map((bytes, i) => ({ path: `${folder}/${shardPath(i)}`, bytes })),
  ];
  const [topology, ...shards] = await Promise.all(outputs.map(fileReference));
  return { files, outputs, topology: topology!, shards };
}

export async function fileReference({ path, bytes }: OutputFile): Promise<FileReference> {
  return { path, bytes: bytes.length, sha256: await sha256Of(bytes) };
}

export function jsonFile(path: string, value: unknown): OutputFile {
  return { path, bytes: new TextEncoder().encode(`${JSON.stringify(value)}\n`) };
}

/** Twelve hexadecimal digits that change with any byte. */
export async function contentHash(parts: readonly Uint8Array<ArrayBuffer>[]): Promise<string> {
  const hashes = await Promise.all(parts.map(sha256Of));
  const joined = new TextEncoder().encode(hashes.join('\n'));
  return (await sha256Of(joined)).slice(0, 12);
}
