import { randomBytes } from "node:crypto"
import type { Client } from "../support/client"
import { logIn, register } from "../support/people"
import type { DemoStore } from "./demo-store"

/** The member of staff who is logged in in the browser, on the way of the API. */
export const staffOf = ({ visitor, login }: DemoStore): Promise<Client> =>
  logIn(visitor, "user", login)

/** @param name first and last: "Anna Schmidt" */
export const registerCustomer = ({ visitor }: DemoStore, name: string): Promise<Client> => {
  const [first_name = "", last_name = ""] = name.split(" ")
  const email = `${first_name}.${last_name}@example.test`.toLowerCase()
  const password = randomBytes(12).toString("hex")
  return register(visitor, { email, password }, { first_name, last_name })
}
