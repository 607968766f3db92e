/** What one request or reply consists of. */
export type Fields = readonly (string | number)[];

/**
 * Several numbered requests or replies as one flat list (number, count of fields, fields …): copying one flat list
 * between threads costs far less than copying many small objects.
 */
export type FlatMessage = (string | number)[];

/** Adds one request or reply to the message. */
export function pack(message: FlatMessage, number: number, fields: Fields): void {
  message.push(number, fields.length, ...fields);
}

/** Takes a message apart again. */
export function unpack(message: FlatMessage, take: (number: number, fields: Fields) => void): void {
  let at = 0;
  while (at < message.length) {
    const end = at + 2 + (message[at + 1] as number);
    take(message[at] as number, message.slice(at + 2, end));
    at = end;
  }
}
