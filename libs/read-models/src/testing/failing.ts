import { READ_MODELS } from '../read-models';
import { Registry } from '../registry';
import type { Projection } from '../projection';

type Fails = (event: { readonly id: string; readonly type: string }) => boolean;

/** All read models, of which one cannot take certain events: `instead` is what its handlers do with them. */
export function failing(name: string, fails: Fails, instead: () => readonly never[] = refuse): Registry {
  const spoiled = ({ on, ...rest }: Projection): Projection => {
    const handlers = Object.entries(on).map(([type, handler]): [string, Projection['on'][string]] => [
      type,
      (event, own) => (fails(event) ? instead() : (handler?.(event, own) ?? [])),
    ]);
    return { ...rest, on: Object.fromEntries(handlers) };
  };
  return new Registry(
    READ_MODELS.map((model) =>
      model.name === name ? { ...model, projections: model.projections.map(spoiled) } : model,
    ),
  );
}

function refuse(): never {
  throw new TypeError('en fejl, der citerer en hemmelig tekst');
}
