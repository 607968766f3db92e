/** The few kinds of value of which a certificate is made, each as the bytes that X.690 (DER) gives it. */
export const der = {
  sequence: (...parts: readonly Buffer[]) => value(0x30, ...parts),
  set: (...parts: readonly Buffer[]) => value(0x31, ...parts),
  /** A whole number from 0 to 127, or a longer one by its bytes, of which the first is below 128. */
  integer: (bytes: number | Buffer) => value(0x02, typeof bytes === 'number' ? Buffer.from([bytes]) : bytes),
  boolean: (yes: boolean) => value(0x01, Buffer.from([yes ? 0xff : 0])),
  text: (text: string) => value(0x0c, Buffer.from(text, 'utf8')),
  octets: (...parts: readonly Buffer[]) => value(0x04, ...parts),
  /** All bits of the bytes count. */
  bits: (bytes: Buffer) => value(0x03, Buffer.from([0]), bytes),
  /** To the second, in years before 2050. */
  moment: (moment: Date) => value(0x17, Buffer.from(`${moment.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`)),
  /** An object identifier such as `2.5.4.3`. */
  identifier: (dotted: string) => value(0x06, identifierBytes(dotted)),
  /** What the context gives a number: `inside` holds other values, `bare` is bytes. */
  inside: (tag: number, ...parts: readonly Buffer[]) => value(0xa0 + tag, ...parts),
  bare: (tag: number, bytes: Buffer) => value(0x80 + tag, bytes),
} as const;

function value(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthBytes(content.length), content]);
}

function lengthBytes(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  return length < 0x100 ? Buffer.from([0x81, length]) : Buffer.from([0x82, length >> 8, length & 0xff]);
}

function identifierBytes(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return Buffer.from([40 * first + second, ...rest.flatMap(inSevens)]);
}

/** The number in groups of seven bits; every byte but the last says that another one follows. */
function inSevens(number: number): number[] {
  const groups = [number & 0x7f];
  for (let left = number >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80);
  return groups;
}
