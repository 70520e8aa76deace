/* Bytes of a part to text and back. */

/** Text of an XML part, whatever its encoding: UTF-8 unless a byte order mark or its first bytes say UTF-16. */
export function partText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16BigEndian(bytes.subarray(2));
  if (bytes[0] === 0 && bytes[1] === 0x3c) return utf16BigEndian(bytes);
  if (bytes[0] === 0x3c && bytes[1] === 0) return new TextDecoder("utf-16le").decode(bytes);
  return new TextDecoder().decode(bytes);
}

function utf16BigEndian(bytes: Uint8Array): string {
  const swapped = bytes.slice(0, bytes.length & ~1);
  for (let index = 0; index + 1 < swapped.length; index += 2) swapped.subarray(index, index + 2).reverse();
  return new TextDecoder("utf-16le").decode(swapped);
}

export function partBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
