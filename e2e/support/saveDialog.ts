import type { Page } from '@playwright/test';

/** The dialog that asks where a file is saved. */
export interface SaveDialog {
  /** The next time it is closed, or refused as long after a press, instead of answered. */
  failNext(reason: 'AbortError' | 'SecurityError'): Promise<void>;
  /** Names it was opened with. */
  asked(): Promise<string[]>;
}

interface Stubbed {
  dialog: { asked: string[]; failure: string | undefined };
}

/**
 * Answers the dialog of the system, which no test can press, with a file of the browser's own file system:
 * all behind the dialog is as ever. Before the page is opened.
 */
export async function saveToDevice(page: Page): Promise<SaveDialog> {
  await page.addInitScript(() => {
    const dialog: Stubbed['dialog'] = { asked: [], failure: undefined };
    const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) => {
      dialog.asked.push(suggestedName);
      const { failure } = dialog;
      dialog.failure = undefined;
      if (failure !== undefined) throw new DOMException('As a browser fails.', failure);
      const folder = await navigator.storage.getDirectory();
      return folder.getFileHandle(suggestedName, { create: true });
    };
    Object.assign(window, { dialog, showSaveFilePicker });
  });
  return {
    failNext: (reason) =>
      page.evaluate((reason) => {
        (window as unknown as Stubbed).dialog.failure = reason;
      }, reason),
    asked: () => page.evaluate(() => (window as unknown as Stubbed).dialog.asked),
  };
}

/** What was saved as `name`; empty until it is written as a whole. */
export function readSaved(page: Page, name: string): Promise<string> {
  return page.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle(name, { create: true });
    return (await handle.getFile()).text();
  }, name);
}
