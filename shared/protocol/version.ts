/** The wire's version. A client with another one is refused with `wrong_protocol`. */
export const PROTOCOL = 1;
