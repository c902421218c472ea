import type { FrameLocator, Page } from '@playwright/test';
import type { OfficeServer } from './officeServer';

/** What was posted to the page around the frame. */
interface Posted {
  origin: string;
  data: { type: string; [field: string]: unknown };
}

/** Opens the example, and writes down whatever is posted to it. */
export async function openOffice(
  page: Page,
  office: OfficeServer,
  baseURL: string,
): Promise<FrameLocator> {
  await page.addInitScript(() => {
    const posted: Posted[] = [];
    Object.assign(window, { posted });
    addEventListener('message', ({ origin, data }: MessageEvent<Posted['data']>) =>
      posted.push({ origin, data }),
    );
  });
  await page.goto(`${office.origin}/?widget=${baseURL}/embed.html`);
  return page.frameLocator('iframe[title="Category suggestions"]');
}

export const posted = (page: Page) =>
  page.evaluate(() => (window as unknown as { posted: Posted[] }).posted);

/** What the widget said of a type, oldest first. */
export const said = async (page: Page, type: string) =>
  (await posted(page)).map(({ data }) => data).filter((data) => data.type === type);

/** Posts to the frame as the page around it would, whatever it is. */
export const post = (page: Page, message: unknown, target = '*') =>
  page.evaluate(
    ([message, target]) =>
      document.querySelector('iframe')!.contentWindow!.postMessage(message, target as string),
    [message, target],
  );

export const envelope = (message: object) => ({ source: 'aisle', version: 1, ...message });

/** Pixels by which the content is wider or higher than the frame. */
export const excess = (frame: FrameLocator) =>
  frame.getByRole('main').evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return { across: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
  });
