/**
 * Remembers what `f` made of an object for as long as that object lives. State is immutable, so the same object always
 * gives the same answer, and an unchanged part of the state gives the identical result: which makes differences cheap.
 */
export function memo<A extends object, R>(f: (input: A) => R): (input: A) => R {
  const known = new WeakMap<A, R>();
  return (input) => {
    let result = known.get(input);
    if (result === undefined) {
      result = f(input);
      known.set(input, result);
    }
    return result;
  };
}
