import { AuthWorkflowEvents, ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import requireVerification from "../../../src/modules/session/loaders/require-verification"
import { register } from "../../support/auth"
import type { Client } from "../../support/client"
import { listMails, awaitMails } from "../../support/mails"
import { type LoginAnswer, openSession } from "../../support/sessions"
import { describeShop } from "../../support/shop"

const LOGIN = { email: "anna@example.test", password: "a-long-password-1" }

type Unverified = { token: string; verification_required?: boolean; refresh_token?: string }

describeShop(
  "A store that asks customers to prove their e-mail address",
  ({ anonymous, container, nobody, staff }) => {
    const http = () =>
      container().resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig.http

    const ask = () =>
      requireVerification({
        container: container() as never,
        options: { verify_email: { customer: true } },
      })
    afterEach(() => {
      delete http().authVerificationsPerActor
    })

    const logIn = () => anonymous().request<Unverified>("POST", "/auth/customer/emailpass", LOGIN)
    const bearer = (token: string) => anonymous().with({ authorization: `Bearer ${token}` })
    const prove = (client: Client, entity_id: string) =>
      client.request<{ verification: { code?: string } }>("POST", "/auth/verification/request", {
        entity_id,
        entity_type: "email",
      })

    /** An account without a proved address, and what its login gives. */
    const begin = async () => {
      await register(anonymous(), LOGIN)
      await ask()
      const { status, body } = await logIn()
      expect(status).toBe(200)
      return { ...body, client: bearer(body.token) }
    }

    it("opens nothing to a login until then, and no session", async () => {
      const { client, verification_required, refresh_token } = await begin()
      expect([verification_required, refresh_token]).toEqual([true, undefined])
      for (const path of ["/store/customers/me", "/store/orders", "/store/customers/me/sessions"]) {
        expect([path, (await client.request("GET", path)).status]).toEqual([path, 401])
      }
      const { body } = await client.request<Unverified>("POST", "/auth/token/refresh")
      expect(body.verification_required).toBe(true)
    })

    it("opens the account by the code that the mailbox gets, once", async () => {
      const { client } = await begin()
      const codes: string[] = []
      container()
        .resolve(Modules.EVENT_BUS)
        .subscribe(AuthWorkflowEvents.VERIFICATION_REQUESTED, async ({ data }) => {
          codes.push((data as { code: string }).code)
        })
      const asked = await prove(client, LOGIN.email)
      expect(asked.status).toBe(201)
      expect(asked.body.verification.code).toBeUndefined()
      const [mail] = await awaitMails(staff(), { kind: "verification_code" })
      expect(mail?.to).toBe(LOGIN.email)
      const confirm = () =>
        nobody().request("POST", "/auth/verification/confirm", { code: codes[0] })
      expect((await confirm()).status).toBe(200)
      expect((await confirm()).status).toBe(400)
      const { client: open } = await openSession(anonymous(), "customer", LOGIN)
      expect((await open.request("GET", "/store/customers/me")).status).toBe(200)
      expect((await prove(open, LOGIN.email)).status).toBe(201)
    })

    it("writes to no address but the login's own", async () => {
      const { client } = await begin()
      expect(await prove(client, "victim@example.test")).toMatchObject({
        status: 400,
        body: { code: "invalid_request", details: [{ reason: "not_own_email" }] },
      })
      expect(await listMails(staff(), { kind: "verification_code" })).toEqual([])
    })

    it("prolongs no session from before it asked", async () => {
      await register(anonymous(), LOGIN)
      const { refresh_token } = await openSession(anonymous(), "customer", LOGIN)
      await ask()
      const refreshed = await nobody().request<LoginAnswer>("POST", "/auth/sessions/refresh", {
        refresh_token,
      })
      expect(refreshed).toMatchObject({ status: 401, body: { code: "session_revoked" } })
    })
  },
)
