import type { OpenedFilesPort } from './ports';

/** Chromium's queue of files opened with an installed app; not in the standard library. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { files?: readonly FileHandle[] }) => void): void;
}

interface FileHandle {
  getFile(): Promise<File>;
}

/**
 * Files the system opens with the app (`file_handlers` of the manifest), and files dropped
 * anywhere on the page, which a browser would otherwise leave the page for.
 */
export function browserOpenedFiles(): OpenedFilesPort {
  return {
    onFiles(listener) {
      const stopDrops = onDrop(listener);
      const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
      launchQueue?.setConsumer(({ files = [] }) => {
        if (files.length === 0) return;
        void Promise.all(files.map((file) => file.getFile())).then(listener, (thrown) => {
          console.warn('A file that was opened with the app cannot be read.', thrown);
        });
      });
      return stopDrops;
    },
  };
}

function onDrop(listener: (files: readonly File[]) => void): () => void {
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    // a part of the page that takes files itself has said so
    if (event.defaultPrevented) return;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    listener(files);
  };
  addEventListener('dragover', over);
  addEventListener('drop', drop);
  return () => {
    removeEventListener('dragover', over);
    removeEventListener('drop', drop);
  };
}
