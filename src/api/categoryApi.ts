import { NotNow } from '../classifier/notNow';
import type { Prediction, Question, TimedPrediction } from '../classifier/prediction';
import { AppError } from '../domain/errors';
import type { ModelId } from '../domain/model';
import { type Asked, productsOf } from './body';
import { parametersOf, productOf } from './parameters';
import { Problem, problemResponse } from './problem';

/** Where the API answers, below wherever the page stands. */
export const PREDICTION_PATH = 'product/categoryPrediction';

const ALLOW = 'GET, HEAD, POST, OPTIONS';

/** What answers the questions. */
export interface Predictor {
  /** @throws NotNow, AppError */
  predict(model: ModelId, questions: readonly Question[]): Promise<Prediction[]>;
}

/**
 * `GET /product/categoryPrediction` for whatever speaks in requests and responses: a service worker, a
 * server, a test. Never rejects: what goes wrong is a response (RFC 9457).
 *
 * @param base path of the folder below which it answers, with a slash at both ends
 */
export function createCategoryApi(
  predictor: Predictor,
  base: string,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      return await answer(predictor, base, request);
    } catch (thrown) {
      return withoutBody(request, problemResponse(problemOf(thrown)));
    }
  };
}

async function answer(predictor: Predictor, base: string, request: Request): Promise<Response> {
  const start = performance.now();
  const { pathname, searchParams } = new URL(request.url);
  if (pathname !== base + PREDICTION_PATH) {
    throw new Problem(404, `There is nothing here. Ask for ${base}${PREDICTION_PATH}?name=….`);
  }
  if (request.method === 'OPTIONS') {
    return new Response(null, { status: 204, headers: { Allow: ALLOW } });
  }
  const { products, isList } = await askedOf(request, searchParams);
  const { model, ...options } = parametersOf(searchParams);
  const questions = products.map((product) => ({ product, ...options }));
  const predictions = await predictor.predict(model, questions);
  const elapsedMs = Math.round((performance.now() - start) * 100) / 100;
  const timed: TimedPrediction[] = predictions.map((prediction) => ({ ...prediction, elapsedMs }));
  const response = new Response(JSON.stringify(isList ? timed : timed[0]), {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  });
  return withoutBody(request, response);
}

async function askedOf(request: Request, query: URLSearchParams): Promise<Asked> {
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      return { products: [productOf(query)], isList: false };
    case 'POST':
      return await productsOf(request);
    default:
      throw new Problem(405, `Ask with one of: ${ALLOW}.`, undefined, { Allow: ALLOW });
  }
}

function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof NotNow) {
    const headers = { 'Retry-After': String(thrown.retryAfterSeconds) };
    return new Problem(503, thrown.message, undefined, headers);
  }
  // files that cannot be fetched or kept may be there later
  if (thrown instanceof AppError) {
    return new Problem(503, thrown.message, undefined, { 'Retry-After': '10' });
  }
  return new Problem(500, 'The answer could not be worked out. This is a fault of the program.');
}

/** The head of a response is that of its GET. */
function withoutBody({ method }: Request, response: Response): Response {
  if (method !== 'HEAD') return response;
  return new Response(null, { status: response.status, headers: response.headers });
}
