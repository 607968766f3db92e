import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isIPv4 } from 'node:net';
import { der } from './der';

/** What a server shows and what it keeps to itself, both as PEM. */
export interface ServerCertificate {
  readonly certificate: string;
  readonly key: string;
}

const HOUR_MS = 3_600_000;
const SIGNED_WITH = der.sequence(der.identifier('1.2.840.10045.4.3.2'));

/**
 * An authority that is made for one test and issues certificates to its servers: nothing that anybody else trusts, and no
 * key that is kept anywhere. Made here, since Node can read certificates and cannot make them.
 */
export class TestAuthority {
  /** As PEM, for whoever is to trust it. */
  readonly certificate: string;
  private readonly keys = newKeys();

  constructor(private readonly name = 'Sagsgangs prøvemyndighed') {
    const mayIssue = extension('2.5.29.19', der.sequence(der.boolean(true)), true);
    this.certificate = this.signed(name, this.keys.publicKey, [mayIssue]);
  }

  /** A certificate for the server on these hosts, names or addresses; it ends so many hours from now. */
  issue(hosts: readonly string[], hours = 24): ServerCertificate {
    const { publicKey, privateKey } = newKeys();
    const names = extension('2.5.29.17', der.sequence(...hosts.map(hostName)));
    const certificate = this.signed('prøveserver', publicKey, [names], hours);
    return { certificate, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
  }

  private signed(subject: string, publicKey: KeyObject, extensions: readonly Buffer[], hours = 24): string {
    const now = Date.now();
    const begins = new Date(now + Math.min(0, hours) * HOUR_MS - HOUR_MS);
    const content = der.sequence(
      der.inside(0, der.integer(2)),
      der.integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
      SIGNED_WITH,
      nameOf(this.name),
      der.sequence(der.moment(begins), der.moment(new Date(now + hours * HOUR_MS))),
      nameOf(subject),
      publicKey.export({ type: 'spki', format: 'der' }),
      der.inside(3, der.sequence(...extensions)),
    );
    const signature = sign('sha256', content, this.keys.privateKey);
    return pem(der.sequence(content, SIGNED_WITH, der.bits(signature)));
  }
}

const newKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

const nameOf = (name: string): Buffer => der.sequence(der.set(der.sequence(der.identifier('2.5.4.3'), der.text(name))));

const extension = (identifier: string, content: Buffer, critical = false): Buffer =>
  der.sequence(der.identifier(identifier), ...(critical ? [der.boolean(true)] : []), der.octets(content));

const hostName = (host: string): Buffer =>
  isIPv4(host) ? der.bare(7, Buffer.from(host.split('.').map(Number))) : der.bare(2, Buffer.from(host));

const pem = (bytes: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64').replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
