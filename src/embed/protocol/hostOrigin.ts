import { AppError } from '../../domain/errors';

/**
 * The one origin that may speak to the widget, and is spoken to: `origin` in the query of the frame's
 * address, or the widget's own when it is left out.
 *
 * @param search as in `location.search`
 * @throws AppError `bad-input` when what stands there is no origin, or there are several
 */
export function hostOriginOf(search: string, own: string): string {
  const [origin, ...others] = new URLSearchParams(search).getAll('origin');
  if (origin === undefined) return own;
  if (others.length === 0 && isOrigin(origin)) return origin;
  throw new AppError(
    'bad-input',
    'The address of this frame has to name one origin, as embed.html?origin=https://shop.example, ' +
      'without a path.',
  );
}

/** Only what can be compared with, and posted to, exactly. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text) || text.includes('*')) return false;
  const { origin, protocol } = new URL(text);
  return origin === text && ['https:', 'http:'].includes(protocol);
}
