import { SCHEMA_VERSION, type TaxonomyFile } from '../../../src/manifest/schema';
import { OTHERS } from './labels';

interface Node {
  products: number;
  readonly children: Map<number, Node>;
}

/**
 * The category tree over the labels: every training path with the names left out that are
 * no label (`Others` is no place in the tree). Depth first, children by falling number of
 * products, equal ones in label order.
 */
export function buildTaxonomy(
  paths: Iterable<readonly string[]>,
  labels: readonly string[],
): TaxonomyFile {
  const indexOf = new Map(labels.map((name, index) => [name, index]));
  indexOf.delete(OTHERS);
  const root: Node = { products: 0, children: new Map() };
  for (const path of paths) {
    let node = root;
    for (const name of path) {
      const label = indexOf.get(name);
      if (label !== undefined) node = countedChild(node, label);
    }
  }
  const nodes: TaxonomyFile['nodes'] = [];
  listChildren(root, -1, nodes);
  return { schemaVersion: SCHEMA_VERSION, nodes };
}

function countedChild(parent: Node, label: number): Node {
  let child = parent.children.get(label);
  if (!child) parent.children.set(label, (child = { products: 0, children: new Map() }));
  child.products++;
  return child;
}

function listChildren(node: Node, parent: number, nodes: TaxonomyFile['nodes']): void {
  const children = [...node.children].sort(
    ([a, childA], [b, childB]) => childB.products - childA.products || a - b,
  );
  for (const [label, child] of children) {
    const index = nodes.push({ label, parent, products: child.products }) - 1;
    listChildren(child, index, nodes);
  }
}
