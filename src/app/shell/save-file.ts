/** Hands a file to the browser, which saves it as it saves any download. */
export function saveFile(content: BlobPart, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Once the download has begun, the address is of no more use.
  requestAnimationFrame(() => URL.revokeObjectURL(address));
}
