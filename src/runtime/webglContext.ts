import { AppError } from '../domain/errors';

// what tfjs itself asks for
const ATTRIBUTES: WebGLContextAttributes = {
  alpha: false,
  antialias: false,
  premultipliedAlpha: false,
  preserveDrawingBuffer: false,
  depth: false,
  stencil: false,
};

/**
 * A WebGL 2 context that tfjs may use.
 *
 * @throws AppError `no-backend` where there is none, or only one that the processor draws:
 *         that is several times slower than WebAssembly on the same processor
 */
export function openWebgl({ allowSoftware }: { allowSoftware: boolean }): WebGL2RenderingContext {
  const gl = contextOf(!allowSoftware);
  if (gl && (allowSoftware || !softwareRenderer(rendererOf(gl)))) {
    // tells the browser that the page deals with the loss itself
    gl.canvas.addEventListener('webglcontextlost', (event) => event.preventDefault());
    return gl;
  }
  const refused = gl ?? contextOf(false);
  if (!refused) throw new AppError('no-backend', 'WebGL 2 is not available in this browser.');
  const renderer = softwareRenderer(rendererOf(refused)) ?? 'no graphics device';
  refused.getExtension('WEBGL_lose_context')?.loseContext();
  throw new AppError('no-backend', `WebGL is drawn by software here (${renderer}), which is slow.`);
}

function contextOf(failIfMajorPerformanceCaveat: boolean): WebGL2RenderingContext | null {
  const canvas = document.createElement('canvas');
  return canvas.getContext('webgl2', { ...ATTRIBUTES, failIfMajorPerformanceCaveat });
}

/** What draws, as far as the browser tells. */
function rendererOf(gl: WebGL2RenderingContext): string {
  const extension = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer: unknown = gl.getParameter(extension?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER);
  return typeof renderer === 'string' ? renderer : 'unknown';
}

/** Name of a renderer that runs on the processor; undefined for a graphics device. */
export function softwareRenderer(renderer: string): string | undefined {
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.exec(renderer)?.[0];
}
