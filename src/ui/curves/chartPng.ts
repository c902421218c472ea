import { AppError } from '../../domain/errors';
import { CURVES as TEXT } from '../strings/curves';
import type { ChartSvg } from './chartSvg';

/** Pixels for each CSS pixel. */
const DENSITY = 2;

/**
 * The picture in pixels, drawn by the page itself.
 *
 * @throws AppError `bad-format` with a sentence for people when the browser cannot draw it
 */
export async function chartPng({ text, width, height }: ChartSvg): Promise<Blob> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode().catch(notDrawn);
  const canvas = document.createElement('canvas');
  canvas.width = width * DENSITY;
  canvas.height = height * DENSITY;
  const context = canvas.getContext('2d') ?? notDrawn();
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return png ?? notDrawn();
}

function notDrawn(): never {
  throw new AppError('bad-format', TEXT.pictureFailed);
}
