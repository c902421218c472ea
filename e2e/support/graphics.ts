import type { Page } from '@playwright/test';

/** What the spy below leaves in the page. */
interface GraphicsSpy {
  contexts: (WebGLRenderingContext | WebGL2RenderingContext)[];
  liveTextures: number;
}
type Spied = typeof globalThis & { graphicsSpy: GraphicsSpy };

/** Notes the page's WebGL contexts and counts their textures. Call it before the page opens. */
export async function spyOnGraphics(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const spy: GraphicsSpy = { contexts: [], liveTextures: 0 };
    (globalThis as Spied).graphicsSpy = spy;
    for (const canvas of [HTMLCanvasElement, OffscreenCanvas]) {
      const prototype = canvas.prototype as { getContext(...args: unknown[]): unknown };
      const original = prototype.getContext;
      prototype.getContext = function (...args) {
        const context = original.apply(this, args);
        const isWebgl =
          context instanceof WebGL2RenderingContext || context instanceof WebGLRenderingContext;
        if (isWebgl && !spy.contexts.includes(context)) spy.contexts.push(context);
        return context;
      };
    }
    for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
      const { createTexture, deleteTexture } = prototype;
      prototype.createTexture = function () {
        spy.liveTextures++;
        return createTexture.call(this);
      };
      prototype.deleteTexture = function (texture) {
        if (texture !== null) spy.liveTextures--;
        deleteTexture.call(this, texture);
      };
    }
  });
}

/** Textures that were made and not deleted. */
export function liveTextures(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as Spied).graphicsSpy.liveTextures);
}

/** Takes the graphics device away, as a driver reset does. Returns how many contexts were hit. */
export function loseGraphics(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { contexts } = (globalThis as Spied).graphicsSpy;
    const alive = contexts.filter((context) => !context.isContextLost());
    for (const context of alive) context.getExtension('WEBGL_lose_context')?.loseContext();
    return alive.length;
  });
}

/** A device that cannot draw into 32-bit floats. */
export async function halfFloatsOnly(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { getExtension } = WebGL2RenderingContext.prototype as {
      getExtension(name: string): unknown;
    };
    Object.assign(WebGL2RenderingContext.prototype, {
      getExtension(this: WebGL2RenderingContext, name: string) {
        return name === 'EXT_color_buffer_float' ? null : getExtension.call(this, name);
      },
    });
  });
}
