/** What Windows-1252 has at 0x80 to 0x9f, where Latin-1 has control characters. Five places are empty. */
const AT_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Bytes in Windows-1252 to text. Not left to TextDecoder, for several versions of Node read "windows-1252" as Latin-1
 * and lose dashes and quotation marks.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes).replace(/[\u0080-\u009f]/g, (control) => {
    return AT_0X80[control.charCodeAt(0) - 0x80];
  });
}
