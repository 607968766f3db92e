import { parse } from 'yaml';
import { readText } from './build-context';

/** What the checks ask of a service. */
export interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly user?: string;
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly secrets?: readonly string[];
  readonly volumes?: readonly (string | { readonly source: string; readonly target: string })[];
  readonly profiles?: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
}

/** A compose file after its anchors and merges were followed. */
export interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
  readonly volumes: Readonly<Record<string, object | null>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

/** The text of the house's compose file. */
export const composeText = (): string => readText('docker/compose.yaml');

/** Reads YAML as compose does; the form is what the schema checks. */
export const readCompose = (text = composeText()): Compose => parse(text, { merge: true }) as Compose;

/** The services that run Sagsgang's own image. */
export const ownServices = ({ services }: Compose): (readonly [name: string, service: Service])[] =>
  Object.entries(services).filter(([, { build }]) => build !== undefined);
