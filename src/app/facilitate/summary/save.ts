/** Hands a table to the browser, which saves it as it saves any file. */
export function saveTable(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Once the download has begun, the address is of no more use.
  requestAnimationFrame(() => URL.revokeObjectURL(address));
}
