/** Lets the browser save what was made in the page as a file. */
export function saveFile(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // the download has begun by the next task; an address revoked before would break it
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
