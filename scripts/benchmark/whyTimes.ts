import type { Browser } from '@playwright/test';
import { median } from '../../src/metrics/median';

/** Models whose reasons a person waits for while typing. */
export const EXPLAINED = ['mlp', 'cnn'] as const;
export type WhyTimes = Readonly<Record<(typeof EXPLAINED)[number], number>>;

const NAME = 'GE - 8.1 Cu. Ft. 12-Cycle Steam Gas Dryer - White';
/** Each makes another text of the name. */
const COLOURS = ['black', 'silver', 'red', 'blue', 'green', 'grey', 'gold', 'pink', 'brown'];
const DESCRIPTION =
  'Rotary-electronic knob controls with digital display; 12 cycles; adjustable temperature control';

/**
 * Medians from the last key to the shaded words of the newest text, in milliseconds; the page has
 * just the model that is asked.
 */
export async function measureWhy(browser: Browser, address: string): Promise<WhyTimes> {
  const [mlp, cnn] = [
    await whyTime(browser, address, 'mlp'),
    await whyTime(browser, address, 'cnn'),
  ];
  return { mlp, cnn };
}

async function whyTime(browser: Browser, address: string, model: keyof WhyTimes): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const others = ['mlp', 'cnn', 'lstm', 'linear', 'powerset', 'ensemble'].filter(
      (id) => id !== model,
    );
    await page.goto(`${address}#without=${others.join('.')}&why=Appliances.${model}`);
    await page.getByText('1 model ready').waitFor({ timeout: 0 });
    await page.getByLabel('Description', { exact: true }).fill(DESCRIPTION);
    const times: number[] = [];
    for (const colour of COLOURS) {
      await page.evaluate(() => {
        addEventListener('input', () => performance.mark('key'), { once: true });
      });
      await page.getByLabel('Product name').fill(`${NAME} ${colour}`);
      const shaded = await page.waitForFunction((word) => {
        const words = [...document.querySelectorAll('[role=toolbar] button')];
        const isThere = words.some((button) => button.textContent === word);
        if (!isThere || document.querySelector('[aria-busy=true]')) return undefined;
        return performance.now() - performance.getEntriesByName('key').at(-1)!.startTime;
      }, colour);
      times.push((await shaded.jsonValue())!);
    }
    return median(times)!;
  } finally {
    await context.close();
  }
}
