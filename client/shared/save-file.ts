/** Some browsers read the address only after the click was handled. */
const UNTIL_READ_MS = 60_000;

/** Hands bytes to the person's own device; nothing goes over the network. The name says nothing about what is inside. */
export function saveFile(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  saveBlob(new Blob([bytes], { type: 'application/octet-stream' }), name);
}

export function saveBlob(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), UNTIL_READ_MS);
}
