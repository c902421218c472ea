import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any view has. */
const ROUND = 120;

/**
 * Presses Tab until the control has the focus, and checks that a person sees where it is.
 *
 * @param key the other way round with `Shift+Tab`
 */
export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await expect(control).toHaveCount(1);
  for (let presses = 0; presses < ROUND; presses++) {
    await page.keyboard.press(key);
    if (await hasFocus(control)) {
      expect(await looksFocused(control), `${control.toString()}: the focus can be seen`).toBe(
        true,
      );
      return;
    }
  }
  throw new Error(`${ROUND} times ${key} did not lead to ${control.toString()}.`);
}

/** Gets there with Tab and presses a key on it. */
export async function pressOn(page: Page, control: Locator, key: string, way?: 'Shift+Tab') {
  await tabTo(page, control, way);
  await page.keyboard.press(key);
}

function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluate((element) => element === document.activeElement);
}

/** Whether the control, or what is drawn around a hidden input, has a ring. */
function looksFocused(control: Locator): Promise<boolean> {
  return control.evaluate((element) => {
    const hasRing = (part: Element) => {
      const { outlineStyle, boxShadow, borderColor } = getComputedStyle(part);
      return outlineStyle !== 'none' || boxShadow !== 'none' || borderColor === 'Highlight';
    };
    for (
      let part: Element | null = element, up = 0;
      part && up < 4;
      part = part.parentElement, up++
    ) {
      if (hasRing(part)) return true;
    }
    return false;
  });
}
