import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';

/** Registers a body (organ): who meets and decides. */
export type RegisterBody = Command<'RegisterBody', { readonly name: string }>;
export type BodyRegistered = Event<'BodyRegistered', { readonly name: string }>;

export type RegistrationCommand = RegisterBody;
export type RegistrationEvent = BodyRegistered;
