type Person = { first_name?: string | null; last_name?: string | null; email: string }

/** Somebody by name, or else by e-mail address. */
export const personName = ({ first_name, last_name, email }: Person): string =>
  [first_name, last_name].filter(Boolean).join(" ") || email
