/** Lets the browser save a text as a file. */
export function downloadText(fileName: string, mediaType: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // the download has begun by the next task; an address revoked before would break it
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
