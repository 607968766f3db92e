import {
  ServerInterceptingCall,
  ServerListenerBuilder,
  ResponderBuilder,
  type Metadata,
  type ServerInterceptor,
} from '@grpc/grpc-js';
import { refusals, type Refusal } from './wire/refusals';

/** Passwords by user. */
export type Users = Readonly<Record<string, string>>;

/**
 * Lets those in who name a user and the right password. As the real server with TLS, it refuses a wrong password at
 * every call, and who names nobody at all but those for the cluster and for what the server can do.
 */
export function admitting(users: Users): ServerInterceptor {
  return (method, call) => {
    const responder = new ResponderBuilder().withStart((next) => {
      const listener = new ServerListenerBuilder().withOnReceiveMetadata((metadata, pass) => {
        const refusal = refusalOf(metadata, users, method.path.includes('.streams.'));
        if (refusal === null) pass(metadata);
        else call.sendStatus(refusal);
      });
      next(listener.build());
    });
    return new ServerInterceptingCall(call, responder.build());
  };
}

function refusalOf(metadata: Metadata, users: Users, isPrivate: boolean): Refusal | null {
  const [given] = metadata.get('authorization');
  if (given === undefined) return isPrivate ? refusals.accessDenied() : null;
  const known = Object.entries(users).map(([user, password]) => basic(user, password));
  return known.includes(String(given)) ? null : refusals.unauthenticated();
}

const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
