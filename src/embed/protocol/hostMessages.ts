import * as v from 'valibot';
import { MODEL_IDS } from '../../domain/model';
import { LONGEST_TEXT } from '../../domain/product';
import { SOURCE, VERSION } from './envelope';

const MOST_TOP = 50;
const LONGEST_NAME = 200;
const MOST_CATEGORIES = 200;

/** What lies behind the longest text is not read anyway. */
const text = v.pipe(
  v.string(),
  v.transform((whole) => whole.slice(0, LONGEST_TEXT)),
);
const name = v.pipe(v.string(), v.maxLength(LONGEST_NAME));

export const THEMES = ['auto', 'light', 'dark'] as const;

const product = v.object({
  type: v.literal('product'),
  id: v.optional(v.union([name, v.pipe(v.number(), v.finite())])),
  name: text,
  description: v.optional(text, ''),
  categories: v.optional(v.pipe(v.array(name), v.maxLength(MOST_CATEGORIES))),
});

const options = v.object({
  type: v.literal('options'),
  model: v.optional(v.picklist(MODEL_IDS)),
  top: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_TOP))),
  threshold: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)))),
  theme: v.optional(v.picklist(THEMES)),
  accent: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i)))),
});

const clear = v.object({ type: v.literal('clear') });

const message = v.variant('type', [product, options, clear]);

/** What a host says; docs/widget.md has the words for it. */
export type HostMessage = v.InferOutput<typeof message>;
export type HostProduct = Omit<v.InferOutput<typeof product>, 'type'>;
export type HostOptions = Omit<v.InferOutput<typeof options>, 'type'>;

/** What became of something that was posted to the frame. */
export type Read =
  | { readonly kind: 'message'; readonly message: HostMessage }
  /** Not of this protocol, and none of our business: other scripts post too. */
  | { readonly kind: 'foreign' }
  | ReadFault;

export interface ReadFault {
  readonly kind: 'fault';
  readonly code: 'unsupported-version' | 'bad-message';
  /** A full sentence. */
  readonly message: string;
  /** The place in the message that is at fault. */
  readonly field?: string;
}

const TYPES = ['product', 'options', 'clear'];

/** Never throws, whatever the data is. */
export function readHostMessage(data: unknown): Read {
  if (!isOurs(data)) return { kind: 'foreign' };
  if (data.version !== VERSION) {
    return {
      ...{ kind: 'fault', code: 'unsupported-version', field: 'version' },
      message: `This widget speaks version ${VERSION} of the protocol. Send "version": ${VERSION}.`,
    };
  }
  const result = v.safeParse(message, data);
  if (result.success) return { kind: 'message', message: result.output };
  const field = v.getDotPath(result.issues[0]) ?? 'type';
  return { kind: 'fault', code: 'bad-message', field, message: complaint(field) };
}

function complaint(field: string): string {
  if (field === 'type')
    return `There is no message of this type. Send one of: ${TYPES.join(', ')}.`;
  return `"${field}" is missing or is not what the protocol says. See docs/widget.md.`;
}

function isOurs(data: unknown): data is { source: typeof SOURCE; version?: unknown } {
  return typeof data === 'object' && data !== null && 'source' in data && data.source === SOURCE;
}
