/** What is wrong with a request, as RFC 9457 tells it. */
export class Problem extends Error {
  override readonly name = 'Problem';

  /**
   * @param detail a full sentence: what is wrong and what to do
   * @param field  the parameter or the place in the body that is at fault, as `name` or `[3].name`
   */
  constructor(
    readonly status: keyof typeof TITLES,
    readonly detail: string,
    readonly field?: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
  }
}

const TITLES = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;

const PROBLEM_TYPE = 'application/problem+json';

export function problemResponse({ status, detail, field, headers }: Problem): Response {
  const body = {
    type: 'about:blank',
    title: TITLES[status],
    status,
    detail,
    ...(field !== undefined && { field }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': PROBLEM_TYPE, 'Cache-Control': 'no-store', ...headers },
  });
}
