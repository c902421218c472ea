import type { LabelsFile, TaxonomyFile, VocabularyFile } from '../../../src/manifest/schema';
import { vocabularyFromFile } from '../../../src/text/vocabulary';
import { PARTS, type Part } from '../paths';
import type { DatasetProduct } from '../products';
import { coverageOf, histogram, quantiles, textFaults, wordCount } from './measures';
import { skippedText, type SourceContent } from './readSource';
import type { Split } from './split';

export interface DataDescription {
  readonly content: SourceContent;
  readonly split: Split;
  readonly parts: Record<Part, readonly DatasetProduct[]>;
  readonly categories: LabelsFile;
  readonly taxonomy: TaxonomyFile;
  readonly vocabularies: readonly VocabularyFile[];
}

export type Summary = ReturnType<typeof describeData>;

/** Everything that was done to the data, as counts. */
export function describeData(data: DataDescription) {
  const { content, split, parts, categories, taxonomy } = data;
  const { products } = content;
  const counts = categories.labels.map((label) => label.products);
  return {
    records: content.records,
    products: products.length,
    skipped: content.skipped,
    doubledPaths: content.doubledPaths,
    textFaults: textFaults(products),
    groups: split.groups,
    repeats: split.repeats,
    conflictingGroups: split.conflictingGroups,
    parts: {
      training: { products: parts.training.length },
      validation: { products: parts.validation.length, novel: novelCount(parts.validation) },
      test: { products: parts.test.length, novel: novelCount(parts.test) },
    },
    labels: {
      number: counts.length,
      trainingProducts: quantiles(counts),
      perProduct: histogram(products.length ? labelCounts(parts) : []),
    },
    taxonomy: {
      nodes: taxonomy.nodes.length,
      roots: taxonomy.nodes.filter(({ parent }) => parent === -1).length,
    },
    pathLengths: histogram(products.map(({ path }) => path.length)),
    rootNames: rootNames(products),
    words: quantiles(products.map(wordCount)),
    vocabularies: data.vocabularies.map((file) => describeVocabulary(file, parts)),
  };
}

function describeVocabulary(file: VocabularyFile, parts: DataDescription['parts']) {
  const vocabulary = vocabularyFromFile(file);
  return {
    preset: file.preset,
    size: vocabulary.size,
    training: coverageOf(parts.training, vocabulary),
    validation: coverageOf(parts.validation, vocabulary),
  };
}

function novelCount(products: readonly DatasetProduct[]): number {
  return products.filter(({ novel }) => novel).length;
}

function labelCounts(parts: DataDescription['parts']): number[] {
  return PARTS.flatMap((part) => parts[part].map(({ labels }) => labels.length));
}

/** Products of each root category; the rarest are the shop's internal ones, kept as they are. */
function rootNames(products: SourceContent['products']): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { path } of products) counts.set(path[0]!, (counts.get(path[0]!) ?? 0) + 1);
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1]));
}

/** The summary for a person at the terminal. */
export function summaryText(summary: Summary): string {
  const { parts, labels, words, vocabularies } = summary;
  const rows: [string, string][] = [
    ['records', `${summary.records}, used ${summary.products}`],
    ['left out', skippedText(summary.skipped)],
    ['doubled names in a path', `${summary.doubledPaths} products`],
    ['HTML entities', `${summary.textFaults.entities} products`],
    ['glued bullet points', `${summary.textFaults.glued} products`],
    [
      'different texts',
      `${summary.groups} (${summary.repeats} repeats, ${summary.conflictingGroups} texts with several paths)`,
    ],
    ['training', `${parts.training.products} products`],
    ['validation', `${parts.validation.products} products, ${parts.validation.novel} novel`],
    ['test', `${parts.test.products} products, ${parts.test.novel} novel`],
    ['labels', `${labels.number}, ${quantileText(labels.trainingProducts)} training products`],
    ['category tree', `${summary.taxonomy.nodes} nodes, ${summary.taxonomy.roots} roots`],
    ['words per product', quantileText(words)],
    ...vocabularies.map((vocabulary): [string, string] => [
      `vocabulary ${vocabulary.preset}`,
      `${vocabulary.size} rows; known of training ${coverageText(vocabulary.training)}, ` +
        `of validation ${coverageText(vocabulary.validation)}`,
    ]),
  ];
  return rows.map(([name, value]) => `${name.padEnd(24)} ${value}\n`).join('');
}

function quantileText({ least, median, percent95, most }: ReturnType<typeof quantiles>): string {
  return `${least} to ${most}, median ${median}, 95 % ${percent95}`;
}

function coverageText({ whole, withParts }: { whole: number; withParts: number }): string {
  return `${percent(whole)} whole, ${percent(withParts)} with parts`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
