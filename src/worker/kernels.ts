import { AppError } from '../domain/errors';

/**
 * The SIMD kernels, which come with the page and not with the registry.
 *
 * @throws AppError `network` or `missing-file`
 */
export async function fetchKernels(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const failed = 'A part of the page that scores products could not be fetched. ';
  let response: Response;
  try {
    response = await fetch(address);
  } catch (cause) {
    throw new AppError('network', `${failed}Check the connection and try again.`, { cause });
  }
  if (!response.ok) throw new AppError('missing-file', `${failed}Reload the page.`);
  return new Uint8Array(await response.arrayBuffer());
}
