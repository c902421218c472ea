import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';

/** A request whose answer is the same wherever the API runs. */
export interface ContractCase {
  readonly title: string;
  readonly method: 'GET' | 'HEAD' | 'POST' | 'OPTIONS' | 'PUT' | 'DELETE';
  /** Behind the path of the API. */
  readonly query: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly status: number;
  /** Of a problem. */
  readonly field?: string;
  /** The best path, where there is one. */
  readonly path?: readonly string[];
  /** Headers of the answer and what they are. */
  readonly answers?: Readonly<Record<string, string>>;
}

const PODS = 'Donut House - Chocolate Glazed Donut Coffee Pods (16-Pack)';
const PODS_PATH = [
  ...['Appliances', 'Small Kitchen Appliances', 'Coffee, Tea & Espresso'],
  ...['Coffee Pods & Beans', 'Coffee Pods'],
];
const JSON_TYPE = { 'Content-Type': 'application/json' };
const ALLOW = { allow: 'GET, HEAD, POST, OPTIONS' };
const named = (name: string, more = '') => `?name=${encodeURIComponent(name)}&model=mlp${more}`;
const posted = (title: string, body: unknown, rest: Partial<ContractCase>): ContractCase => ({
  ...{ title, method: 'POST', query: '?model=mlp', headers: JSON_TYPE, status: 200 },
  body: typeof body === 'string' ? body : JSON.stringify(body),
  ...rest,
});
const refused = (title: string, query: string, field: string): ContractCase => ({
  ...{ title, method: 'GET', query, status: 400, field },
});

/** The table that server and service worker are held to. */
export const CONTRACT: readonly ContractCase[] = [
  { title: 'a name', method: 'GET', query: named(PODS), status: 200, path: PODS_PATH },
  {
    title: 'a name with a description, a top and a threshold',
    ...{ method: 'GET', query: named(PODS, '&description=Ground+coffee&top=3&threshold=0.9') },
    ...{ status: 200, path: PODS_PATH },
  },
  { title: 'the head alone', method: 'HEAD', query: named(PODS), status: 200 },
  { title: 'the methods', method: 'OPTIONS', query: '', status: 204, answers: ALLOW },
  posted('a product', { name: PODS, description: '' }, { path: PODS_PATH }),
  posted('a list of products', [{ name: PODS }, { name: 'Gas dryer' }], {}),
  posted('an empty list', [], {}),
  refused('no name', '?model=mlp', 'name'),
  refused('a name of white space', '?name=+++&model=mlp', 'name'),
  refused('a name that is too long', named('x'.repeat(10_001)), 'name'),
  refused('a model that is none', '?name=x&model=gpt', 'model'),
  refused('a top that is no whole number', named('x', '&top=2.5'), 'top'),
  refused('a top of nothing', named('x', '&top=0'), 'top'),
  refused('a threshold above 1', named('x', '&threshold=1.5'), 'threshold'),
  refused('a threshold that is no number', named('x', '&threshold=high'), 'threshold'),
  { title: 'a PUT', method: 'PUT', query: named(PODS), status: 405, answers: ALLOW },
  { title: 'a DELETE', method: 'DELETE', query: named(PODS), status: 405, answers: ALLOW },
  posted('a body without its type', { name: PODS }, { headers: {}, status: 415 }),
  posted('a body that is no JSON', '{"name":', { status: 400, field: 'body' }),
  posted('a number in the place of a name', { name: 7 }, { status: 422, field: 'name' }),
  posted('a list with a product without a name', [{ name: PODS }, {}], {
    ...{ status: 422, field: '[1].name' },
  }),
  posted('an empty name in a list', [{ name: PODS }, { name: '' }], {
    ...{ status: 400, field: '[1].name' },
  }),
  posted(
    'too many products',
    Array.from({ length: 1001 }, () => ({ name: 'x' })),
    { status: 413 },
  ),
  posted('a body that is too long', JSON.stringify({ name: 'x'.repeat(9 * 2 ** 20) }), {
    status: 413,
  }),
];

/** What came back, wherever from; header names in small letters. */
export interface ContractAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, object>> }>
  >;
}

const document = JSON.parse(readFileSync('public/openapi.json', 'utf8')) as OpenApi;

/** Where an answer is not what `public/openapi.json` says of it; empty when it is. */
export function contractFaults(
  method: string,
  { status, headers, body }: ContractAnswer,
): string[] {
  const [operations] = Object.values(document.paths);
  const operation = operations![method.toLowerCase()];
  if (!operation) return status === 405 ? [] : [`${method} is not in the document`];
  const response = operation.responses[String(status)];
  if (!response) return [`${method} may not answer ${status}`];
  if (!response.content) return body === '' ? [] : ['it has a body'];
  const [type] = Object.keys(response.content);
  if (headers['content-type'] !== type) return [`it is ${headers['content-type']}, not ${type}`];
  const pointer = ['paths', Object.keys(document.paths)[0]!, method.toLowerCase(), 'responses']
    .concat(String(status), 'content', type!, 'schema')
    .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  return faultsOf(`#/${pointer}`, JSON.parse(body));
}

const ajv = new Ajv2020({
  allErrors: true,
  strict: false,
  formats: { 'date-time': (text: string) => !Number.isNaN(Date.parse(text)) },
});
ajv.addSchema({ $id: 'aisle', ...document });

function faultsOf(pointer: string, value: unknown): string[] {
  const validate = ajv.compile({ $ref: `aisle${pointer}` });
  if (validate(value)) return [];
  return validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}
