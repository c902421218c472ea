import { AppError } from '../../domain/errors';
import type { FeatureTable } from '../../text/tfidf';
import { ByteReader } from './byteReader';
import { ByteWriter } from './byteWriter';
import type { QuantisedLabelWeights } from './quantisedWeights';

/** All that the linear model is: what its features are and what they weigh. */
export interface LinearFile {
  features: FeatureTable;
  weights: QuantisedLabelWeights;
}

const MAGIC = 0x4e494c41; // "ALIN"
/** Raised when a reader of the old form would misread the new one. */
const VERSION = 1;
const MOST_LABELS = 0xffff;
const LONGEST_NGRAM = 16;
const LARGEST_KEY = 0xffffffff;
/** A feature takes at least this many bytes, a weight as well. */
const FEWEST_BYTES_EACH = 2;

/**
 * The bytes, little-endian; a varint is a LEB128 of up to 32 bits:
 *
 * ```
 * uint32   "ALIN"
 * uint8    version
 * uint8    words of the longest n-gram
 * uint8    1 when name and description are told apart, else 0
 * uint32   labels, features, training products, weights
 * float32  labels × (scale, bias)
 * features × (
 *   varint   key, less the key before and less 1; the first as it is
 *   varint   training products that hold it, less 1
 *   varint   its weights
 *   weights × (
 *     varint   label, less the label before and less 1; the first as it is
 *     int8     weight / scale of its label, never 0
 *   )
 * )
 * ```
 *
 * The log-odds of a label are its bias and the sum of TF-IDF × weight.
 */
export function linearFileBytes({ features, weights }: LinearFile): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.uint32(MAGIC);
  writer.uint8(VERSION);
  writer.uint8(features.spec.longest);
  writer.uint8(features.spec.fieldsApart ? 1 : 0);
  const sizes = [weights.bias.length, features.keys.length, features.products];
  for (const size of [...sizes, weights.steps.length]) writer.uint32(size);
  weights.bias.forEach((bias, label) => {
    writer.float32(weights.scales[label]!);
    writer.float32(bias);
  });
  let keyBefore = -1;
  features.keys.forEach((key, feature) => {
    writer.varint(key - keyBefore - 1);
    keyBefore = key;
    writer.varint(features.frequencies[feature]! - 1);
    writeWeights(writer, weights, feature);
  });
  return writer.finish();
}

function writeWeights(writer: ByteWriter, weights: QuantisedLabelWeights, feature: number): void {
  const from = weights.offsets[feature]!;
  const to = weights.offsets[feature + 1]!;
  writer.varint(to - from);
  let labelBefore = -1;
  for (let i = from; i < to; i++) {
    writer.varint(weights.labels[i]! - labelBefore - 1);
    writer.int8(weights.steps[i]!);
    labelBefore = weights.labels[i]!;
  }
}

/**
 * @throws AppError `bad-format` when the bytes are damaged, `newer-schema` when they are of
 *         a version this release does not know
 */
export function linearFileFrom(bytes: Uint8Array): LinearFile {
  const reader = new ByteReader(bytes, damaged);
  if (reader.uint32() !== MAGIC) throw damaged('it does not begin like one');
  if (reader.uint8() !== VERSION) {
    throw new AppError(
      'newer-schema',
      'The linear model was written by another release of this page. Reload the page.',
    );
  }
  const longest = upTo(LONGEST_NGRAM, reader.uint8());
  const spec = { longest, fieldsApart: upTo(1, reader.uint8()) === 1 };
  const labels = upTo(MOST_LABELS, reader.uint32());
  const most = Math.floor(bytes.length / FEWEST_BYTES_EACH);
  const count = upTo(most, reader.uint32());
  const products = reader.uint32();
  const weights = emptyWeights(labels, count, upTo(most, reader.uint32()));
  for (let label = 0; label < labels; label++) {
    weights.scales[label] = reader.float32();
    weights.bias[label] = reader.float32();
  }
  const features = {
    spec,
    products,
    keys: new Uint32Array(count),
    frequencies: new Uint32Array(count),
  };
  readFeatures(reader, features, weights);
  reader.finish();
  return { features, weights };
}

function readFeatures(
  reader: ByteReader,
  { products, keys, frequencies }: FeatureTable,
  weights: QuantisedLabelWeights,
): void {
  let keyBefore = -1;
  let filled = 0;
  for (let feature = 0; feature < keys.length; feature++) {
    keyBefore += 1 + reader.varint(LARGEST_KEY - keyBefore - 1);
    keys[feature] = keyBefore;
    frequencies[feature] = 1 + reader.varint(Math.max(0, products - 1));
    const end = filled + reader.varint(weights.steps.length - filled);
    let labelBefore = -1;
    for (; filled < end; filled++) {
      labelBefore += 1 + reader.varint(LARGEST_KEY);
      if (labelBefore >= weights.bias.length) throw damaged('a label is out of range');
      weights.labels[filled] = labelBefore;
      weights.steps[filled] = reader.int8();
    }
    weights.offsets[feature + 1] = filled;
  }
  if (filled !== weights.steps.length) throw damaged('weights are missing');
}

function emptyWeights(labels: number, features: number, weights: number): QuantisedLabelWeights {
  return {
    offsets: new Int32Array(features + 1),
    labels: new Uint16Array(weights),
    steps: new Int8Array(weights),
    scales: new Float32Array(labels),
    bias: new Float32Array(labels),
  };
}

function upTo(highest: number, value: number): number {
  if (value <= highest) return value;
  throw damaged('a size is too large');
}

function damaged(reason: string): AppError {
  return new AppError(
    'bad-format',
    `The file of the linear model is damaged: ${reason}. Load it again.`,
  );
}
