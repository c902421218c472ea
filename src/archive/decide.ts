import type { Decision } from '../catalogue/review/decision';
import type { Decisions } from './chunks';
import { type Access, partsOf } from './kept';

/** Decisions by row of the file; undefined takes one back. */
export type DecisionChanges = ReadonlyMap<number, Decision | undefined>;

/** @returns how many rows more are decided than before; negative when some were taken back */
export async function mergeDecisions(
  access: Access,
  { id, chunkRows }: { id: string; chunkRows: number },
  changes: DecisionChanges,
): Promise<number> {
  const added = await Promise.all(
    Array.from(byChunk(changes, chunkRows), async ([index, own]) => {
      const before = (await access.get('decisions', [id, index])) ?? new Map<number, Decision>();
      const merged = new Map(before);
      for (const [place, decision] of own) {
        if (decision) merged.set(place, decision);
        else merged.delete(place);
      }
      if (merged.size > 0) await access.put('decisions', [id, index], merged);
      else await access.remove('decisions', [id, index]);
      return merged.size - before.size;
    }),
  );
  return added.reduce((sum, one) => sum + one, 0);
}

function byChunk(changes: DecisionChanges, chunkRows: number) {
  const chunks = new Map<number, Map<number, Decision | undefined>>();
  for (const [row, decision] of changes) {
    const index = Math.floor(row / chunkRows);
    const chunk = chunks.get(index) ?? new Map<number, Decision | undefined>();
    chunks.set(index, chunk.set(row % chunkRows, decision));
  }
  return chunks;
}

/** Every decision of a catalogue, by row of the file. */
export async function decisionsOf(
  access: Access,
  { id, chunkRows }: { id: string; chunkRows: number },
): Promise<Decisions> {
  const parts = await access.parts('decisions', partsOf(id));
  return new Map(
    parts.flatMap(({ index, value }) =>
      Array.from(value, ([place, decision]) => [index * chunkRows + place, decision] as const),
    ),
  );
}
