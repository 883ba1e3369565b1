declare const brand: unique symbol;

/** A primitive that the type checker keeps apart from others of its kind: a segment's id is no question's id. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
