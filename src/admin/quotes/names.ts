import { fullNameOf } from "../../shared/full-name"

type Person = Parameters<typeof fullNameOf>[0] & { email: string }

/** Somebody by name, or else by e-mail address. */
export const personName = (person: Person): string => fullNameOf(person) || person.email
