import { AppError } from '../domain/errors';
import { SCRIPT, STYLES } from './fileNames';
import { damaged } from './noNetwork';
import { PACKED_CHARSET, packedElements, takePacked, unpacked } from './packedFile';

/** The only script that is written into the file as it is: it unpacks the page's own and runs it. */

async function boot(): Promise<void> {
  if (document.characterSet.toLowerCase() !== PACKED_CHARSET) {
    throw new AppError(
      'bad-format',
      'This file was read in another encoding than its own. Open it from disk, not from a server.',
    );
  }
  const files = packedElements(document);
  const [styles, script] = await Promise.all([STYLES, SCRIPT].map((name) => read(files, name)));
  const style = document.createElement('style');
  style.textContent = await styles!.text();
  document.head.append(style);
  const address = URL.createObjectURL(new Blob([script!], { type: 'text/javascript' }));
  await import(/* @vite-ignore */ address);
  URL.revokeObjectURL(address);
}

async function read(files: ReturnType<typeof packedElements>, name: string): Promise<Blob> {
  const element = files.get(name);
  if (!element) throw damaged(name);
  return await unpacked(takePacked(element)).catch(() => {
    throw damaged(name);
  });
}

/** Nothing that draws is there yet. */
boot().catch((thrown: unknown) => {
  const isExpected = thrown instanceof AppError;
  document.body.append(
    isExpected
      ? thrown.message
      : `This file could not be opened (${String(thrown)}). A browser of 2024 or newer is needed.`,
  );
});
