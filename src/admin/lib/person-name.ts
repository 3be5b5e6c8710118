import { fullNameOf } from "../../shared/full-name"

type Person = Parameters<typeof fullNameOf>[0] & { email: string | null; customer_id?: string }

/** Somebody by name, or else by e-mail address or id. */
export const personName = (person: Person): string =>
  fullNameOf(person) || (person.email ?? person.customer_id ?? "–")
