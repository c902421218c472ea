import { GPGPUContext, MathBackendWebGL, setWebGLContext } from '@tensorflow/tfjs-backend-webgl';
import { env, findBackendFactory, registerBackend, removeBackend } from '@tensorflow/tfjs-core';
import { AppError } from '../domain/errors';
import type { RunningBackend } from './backendDriver';
import { makeCurrent } from './makeCurrent';
import { openWebgl } from './webglContext';

const WEBGL_VERSION = 2;

/**
 * Runs tfjs on a WebGL context of our own. tfjs would keep compiled programs of a lost
 * context for the next one; a context handed to it has its own.
 *
 * @throws AppError `no-backend` where WebGL 2 is missing, drawn by software, or half precise
 */
export async function startWebgl(options: { allowSoftware: boolean }): Promise<RunningBackend> {
  const gl = openWebgl(options);
  // before anything asks tfjs for a flag: it would open a context itself to find out
  setWebGLContext(WEBGL_VERSION, gl);
  if (!env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) {
    release(gl);
    throw new AppError(
      'no-backend',
      'The graphics device here computes in half precision, which mixes up words.',
    );
  }
  // one program for all lengths: warming up takes half as long
  env().set('WEBGL_USE_SHAPES_UNIFORMS', true);
  const context = new LosableContext(gl);
  // the package registers one of its own when it is imported
  if (findBackendFactory('webgl')) removeBackend('webgl');
  registerBackend('webgl', () => new MathBackendWebGL(context));
  await makeCurrent('webgl');
  return new RunningWebgl(gl, context);
}

class RunningWebgl implements RunningBackend {
  readonly name = 'webgl';
  readonly #gl: WebGL2RenderingContext;
  readonly #context: GPGPUContext;
  #stopped = false;

  constructor(gl: WebGL2RenderingContext, context: GPGPUContext) {
    this.#gl = gl;
    this.#context = context;
  }

  isLost(): boolean {
    return this.#gl.isContextLost();
  }

  onLost(listener: () => void): void {
    this.#gl.canvas.addEventListener('webglcontextlost', () => {
      if (!this.#stopped) listener();
    });
  }

  stop(): void {
    this.#stopped = true;
    removeBackend('webgl');
    this.#context.program = null;
    this.#context.dispose();
    release(this.#gl);
  }
}

type Fence = Parameters<GPGPUContext['pollFence']>[0];

/**
 * tfjs waits for results by asking a fence again and again. On a lost context the answer
 * never comes; it is given here, and whoever reads then finds `isLost`.
 */
class LosableContext extends GPGPUContext {
  override pollFence(fence: Fence): Promise<void> {
    const isFencePassed = () => this.gl.isContextLost() || fence.isFencePassed();
    return super.pollFence({ query: fence.query, isFencePassed });
  }
}

/** Gives the device's memory back at once instead of at the next garbage collection. */
function release(gl: WebGL2RenderingContext): void {
  gl.getExtension('WEBGL_lose_context')?.loseContext();
}
