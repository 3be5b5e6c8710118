import { MedusaError } from "@medusajs/framework/utils"
import { asAuthFailure } from "./auth-failure"

const refused = (message: string) => new MedusaError(MedusaError.Types.UNAUTHORIZED, message)
const login = { path: "/auth/customer/emailpass" }

describe("whoever fails to log in", () => {
  it.each([
    'select "a0".* from "auth_identity" as "a0" where "entity_id" = $1 - invalid message format',
    "insert into \"provider_identity\" values ('x') - refused",
    "Unable to retrieve the auth provider with id: x\nAwilixResolutionError: Could not resolve 'x'",
  ])("doesn't read %s", (message) => {
    expect(asAuthFailure(refused(message), login)).toMatchObject({
      code: "unauthorized",
      message: "The login failed",
    })
  })

  it("is told to try again when the database is away", () => {
    const error = refused("select 1 - connect ECONNREFUSED 127.0.0.1:5432")
    expect(asAuthFailure(error, login)).toMatchObject({ code: "unavailable" })
  })

  it.each(["Invalid email or password", "Identity with email already exists"])(
    "reads Medusa's own words: %s",
    (message) => {
      expect(asAuthFailure(refused(message), login)).toBeUndefined()
      expect(asAuthFailure(refused(message), { path: "/store/customers" })).toBeUndefined()
    },
  )
})
