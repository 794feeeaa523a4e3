import type { components, paths } from './schema.gen';

export type Schemas = components['schemas'];

type Key = 'Idempotency-Key';

type HeaderWithoutKey<Header> =
  Record<never, never> extends Omit<Header, Key>
    ? { header?: Omit<Header, Key> & { [K in Key]?: string } }
    : { header: Omit<Header, Key> & { [K in Key]?: string } };

type Operation<Op> = Op extends { parameters: infer Parameters }
  ? Parameters extends { header: infer Header }
    ? Key extends keyof Header
      ? Omit<Op, 'parameters'> & { parameters: Omit<Parameters, 'header'> & HeaderWithoutKey<Header> }
      : Op
    : Op
  : Op;

/** The contract as our code calls it: the client adds the `Idempotency-Key` itself, so nobody has to pass one. */
export type ApiPaths = { [Path in keyof paths]: { [Method in keyof paths[Path]]: Operation<paths[Path][Method]> } };
