import { parentPort, receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import { pack, unpack, type Fields, type FlatMessage } from './flat';

/** What a worker does: it answers the requests that wait, in their order, all at once. */
export interface Service {
  /** One reply for each request. */
  answer(requests: readonly Fields[]): readonly Fields[];
  close(): void;
}

/** The message that ends a worker. */
export const END = null;

/** Serves the thread that started this worker, until it says the end. */
export function serve(service: Service): void {
  if (parentPort === null) throw new Error('this file runs in a worker thread only');
  const port = parentPort;
  port.on('message', (first: FlatMessage | typeof END) => {
    const messages = [first, ...waiting(port)];
    answerAll(
      port,
      service,
      messages.filter((message) => message !== END),
    );
    if (messages.includes(END)) {
      service.close();
      port.close();
    }
  });
}

/** What has come in while the last requests were answered. */
function waiting(port: MessagePort): (FlatMessage | typeof END)[] {
  const messages: (FlatMessage | typeof END)[] = [];
  let next = receiveMessageOnPort(port);
  while (next !== undefined) {
    messages.push(next.message as FlatMessage | typeof END);
    next = receiveMessageOnPort(port);
  }
  return messages;
}

function answerAll(port: MessagePort, service: Service, messages: readonly FlatMessage[]): void {
  const numbers: number[] = [];
  const requests: Fields[] = [];
  for (const message of messages) {
    unpack(message, (number, fields) => {
      numbers.push(number);
      requests.push(fields);
    });
  }
  if (requests.length === 0) return;
  const replies: FlatMessage = [];
  service.answer(requests).forEach((fields, place) => pack(replies, numbers[place], fields));
  port.postMessage(replies);
}
