import { Server, ServerCredentials } from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import type { ServerCertificate } from '../certificates/authority';
import { append } from './calls/append';
import { batchAppend } from './calls/batch-append';
import { members, selfAndLeader, type Member } from './calls/cluster';
import type { Connected, Context } from './calls/context';
import { supportedMethods } from './calls/features';
import { read } from './calls/read';
import { remove, tombstone } from './calls/removal';
import { subscribe } from './calls/subscribe';
import { Faults } from './faults';
import { Listener } from '../network/listener';
import { EventLog } from './log/event-log';
import { admitting, type Users } from './users';
import { streamsService, type StreamsHandlers } from './wire/streams-service';
import type { Endpoint } from './wire/refusals';

/** How a double is set up; every setting can be left out. */
export interface EsdbServerOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** A log that is there already, of a server that was stopped or of another member of the same cluster. */
  readonly log?: EventLog;
  /** Where the log begins. Beyond 2^53 a number cannot tell two positions apart any more. */
  readonly firstPosition?: bigint;
  /** The most bytes of data that one append may have: 1,048,576 as the real server. */
  readonly maxAppendBytes?: number;
  /** How many live events wait for a slow consumer before it is dropped. */
  readonly liveBufferEvents?: number;
  /** The certificate with which the server speaks TLS, and nothing else. */
  readonly certificate?: ServerCertificate;
  /** The name by which clients know the server; it must lead to 127.0.0.1, which is the default. */
  readonly host?: string;
  /** What the server tells of its cluster; itself, and the leader that it follows, where it is left out. */
  readonly cluster?: () => readonly Member[];
  /** Who is let in; everybody where it is left out, as into a real server without TLS. */
  readonly users?: Users;
}

/** A server that speaks EventStoreDB's protocol and behaves as the real one, until a fault is called for. */
export interface EsdbServer {
  readonly connectionString: string;
  readonly endpoint: Endpoint;
  readonly log: EventLog;
  readonly faults: Faults;
  /** Breaks every connection and takes no more. The log is kept. */
  goDown(): Promise<void>;
  /** Listens again on the same port. */
  comeUp(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const MAX_APPEND_BYTES = 1_048_576;
const MAX_MESSAGE_BYTES = 16 * 1024 * 1024;
/** The real server lets go of a consumer somewhere between 100 and 500 events that come at once. */
const LIVE_BUFFER_EVENTS = 256;

/** Starts a double on 127.0.0.1. */
export async function startEsdbServer(options: EsdbServerOptions = {}): Promise<EsdbServer> {
  const log = options.log ?? new EventLog(options.firstPosition ?? 0n);
  const faults = new Faults();
  const grpc = new Server({
    'grpc.max_receive_message_length': MAX_MESSAGE_BYTES,
    interceptors: options.users === undefined ? [] : [admitting(options.users)],
  });
  const connections = grpc.createConnectionInjector(credentialsOf(options.certificate));
  const listener = new Listener(options.port ?? 0, (socket) => connections.injectConnection(socket));
  const endpoint = (): Endpoint => ({ ...listener.endpoint, ...(options.host && { address: options.host }) });
  addServices(grpc, options.cluster ?? (() => selfAndLeader(endpoint(), faults.leader)), {
    log,
    faults,
    maxAppendBytes: options.maxAppendBytes ?? MAX_APPEND_BYTES,
    liveBufferEvents: options.liveBufferEvents ?? LIVE_BUFFER_EVENTS,
    cut: (call: Connected) => listener.cut(call.getPeer()),
  });
  await listener.open();
  const { address, port } = endpoint();
  return {
    connectionString: `esdb://${address}:${port}?tls=${options.certificate !== undefined}`,
    endpoint: { address, port },
    log,
    faults,
    goDown: () => listener.close(),
    comeUp: () => listener.open(),
    restart: () => listener.close().then(() => listener.open()),
    stop: () => listener.close().then(() => grpc.forceShutdown()),
  };
}

function credentialsOf(certificate: ServerCertificate | undefined): ServerCredentials {
  if (certificate === undefined) return ServerCredentials.createInsecure();
  const [cert_chain, private_key] = [certificate.certificate, certificate.key].map((pem) => Buffer.from(pem));
  return ServerCredentials.createSsl(null, [{ cert_chain, private_key }]);
}

function addServices(grpc: Server, cluster: () => readonly Member[], context: Context): void {
  const streams: StreamsHandlers = {
    read: (call) => void (call.request.getOptions()?.hasSubscription() ? subscribe : read)(call, context),
    append: (call, answer) => append(call, answer, context),
    batchAppend: (call) => batchAppend(call, context),
    delete: (call, answer) => remove(call, answer, context),
    tombstone: (call, answer) => tombstone(call, answer, context),
  };
  grpc.addService(streamsService, { ...streams });
  grpc.addService(GossipService, {
    read: (_call: unknown, answer: Parameters<typeof members>[0]) => members(answer, cluster()),
  });
  grpc.addService(ServerFeaturesService, {
    getSupportedMethods: (_call: unknown, answer: Parameters<typeof supportedMethods>[0]) => supportedMethods(answer),
  });
}
