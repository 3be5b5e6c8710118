import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import Stripe from "stripe"
import reconcilePayments from "../../../src/jobs/reconcile-payments"
import { parsePluginOptions } from "../../../src/options"
import { ensureShop } from "../../../src/scripts/seed/ensure-shop"
import { createBarrel } from "../../support/factories"
import { prepareCart, regionIdOf } from "../../support/checkout"
import { eventually } from "../../support/search-index"
import { describeShop } from "../../support/shop"

const SECRET = "whsec_test"
const PROVIDER = "pp_stripe_stripe"

type Session = { id: string; provider_id: string; data: { id: string }; amount: number }
type Collection = { id: string; payment_sessions: Session[] }

const stripe = new Stripe("sk_test_x")

/** Stripe's own answers about intents, from memory: nothing in this file leaves the machine. */
const standInForStripe = () => {
  const intents = new Map<string, Record<string, unknown>>()
  const prototype = Object.getPrototypeOf(stripe.paymentIntents) as Stripe.PaymentIntentsResource
  const answer = (id: string) => Promise.resolve(intents.get(id)) as never
  jest.spyOn(prototype, "create").mockImplementation((params) => {
    const id = `pi_${intents.size + 1}`
    intents.set(id, { ...params, id, object: "payment_intent", status: "requires_payment_method" })
    return answer(id)
  })
  jest.spyOn(prototype, "retrieve").mockImplementation(answer)
  jest.spyOn(prototype, "cancel").mockImplementation((id: string) => {
    intents.set(id, { ...intents.get(id), status: "canceled", amount_capturable: 0 })
    return answer(id)
  })
  jest.spyOn(prototype, "capture").mockImplementation((id: string) => {
    intents.set(id, { ...intents.get(id), status: "succeeded" })
    return answer(id)
  })
  /** The buyer pays on the page of the shop, which talks to Stripe alone. */
  const pay = (id: string) => {
    const intent = { ...intents.get(id), status: "requires_capture" } as Record<string, unknown>
    intents.set(id, { ...intent, amount_capturable: intent.amount })
    return {
      id: `evt_${id}`,
      object: "event",
      type: "payment_intent.amount_capturable_updated",
      data: { object: intents.get(id) },
    }
  }
  /** Stripe gives up a hold that nobody has captured for seven days. */
  const expire = (id: string) => {
    intents.set(id, { ...intents.get(id), status: "canceled", amount_capturable: 0 })
    return {
      id: `evt_${id}_expired`,
      object: "event",
      type: "payment_intent.canceled",
      data: { object: intents.get(id) },
    }
  }
  const statusOf = (id: string) => intents.get(id)?.status
  return { pay, expire, statusOf, stop: () => jest.restoreAllMocks() }
}

const signed = (payload: string, secret = SECRET) =>
  stripe.webhooks.generateTestHeaderString({ payload, secret })

describe("A store with STRIPE_API_KEY", () => {
  const env = { STRIPE_API_KEY: "sk_test_x", STRIPE_WEBHOOK_SECRET: SECRET }
  // The suite's own env comes too late: medusa-config has been read by then.
  beforeAll(() => {
    Object.assign(process.env, env)
  })
  afterAll(() => {
    for (const name of Object.keys(env)) Reflect.deleteProperty(process.env, name)
  })

  describeShop("takes payments by Stripe", ({ container, staff, anonymous, nobody }) => {
    let account: ReturnType<typeof standInForStripe>

    // A shop that was opened without the key; one region is made anew with it, the others get it.
    beforeAll(async () => {
      const id = await regionIdOf(anonymous(), "gbp")
      await staff().succeed("DELETE", `/admin/regions/${id}`)
      await ensureShop(container(), parsePluginOptions({}))
    })

    beforeEach(() => {
      account = standInForStripe()
    })
    afterEach(() => account.stop())

    /** A cart all but paid for, at Stripe. */
    const cartAtStripe = async (variantId: string) => {
      const cart = await prepareCart(anonymous(), [{ variant_id: variantId, quantity: 1 }])
      const { payment_collection } = await anonymous().succeed<{ payment_collection: Collection }>(
        "POST",
        "/store/payment-collections",
        { cart_id: cart.id },
      )
      const answer = await anonymous().succeed<{ payment_collection: Collection }>(
        "POST",
        `/store/payment-collections/${payment_collection.id}/payment-sessions`,
        { provider_id: PROVIDER },
      )
      const session = answer.payment_collection.payment_sessions.find(
        ({ provider_id }) => provider_id === PROVIDER,
      )
      return { cart, session: session! }
    }

    const variantToSell = async (quantity = 5) => {
      const { id } = await createBarrel(staff(), { stock: [{ quantity }] })
      const { barrel } = await anonymous().call("storeGetBarrel", { params: { id_or_handle: id } })
      return barrel.variants[0]?.id ?? ""
    }

    const post = (payload: string, signature?: string) =>
      nobody()
        .with(signature ? { "stripe-signature": signature } : {})
        .request("POST", "/hooks/payment/stripe_stripe", payload)

    const ordersCount = async () =>
      (await staff().succeed<{ count: number }>("GET", "/admin/orders")).count

    it("in every region of the shop", async () => {
      const { regions } = await anonymous().succeed<{ regions: { id: string }[] }>(
        "GET",
        "/store/regions",
      )
      expect(regions).toHaveLength(3)
      for (const { id } of regions) {
        const { payment_providers } = await anonymous().succeed<{
          payment_providers: { id: string }[]
        }>("GET", `/store/payment-providers?region_id=${id}`)
        expect(payment_providers.map((provider) => provider.id).sort()).toEqual([
          PROVIDER,
          "pp_system_default",
        ])
      }
    })

    it("a word signed by Stripe is understood, and a forged one is refused", async () => {
      const payload = JSON.stringify({
        id: "evt_1",
        object: "event",
        type: "payment_intent.succeeded",
        data: {
          object: {
            id: "pi_1",
            object: "payment_intent",
            currency: "eur",
            amount_received: 35_050,
            metadata: { session_id: "payses_1" },
          },
        },
      })
      const listen = (signature: string | undefined, body = payload) =>
        container()
          .resolve(Modules.PAYMENT)
          .getWebhookActionAndData({
            provider: "stripe_stripe",
            payload: {
              data: JSON.parse(body) as Record<string, unknown>,
              rawData: body,
              headers: { ...(signature && { "stripe-signature": signature }) },
            },
          })
      const heard = await listen(signed(payload))
      expect(heard).toMatchObject({ action: "captured", data: { session_id: "payses_1" } })
      expect(Number(heard.data?.amount)).toBe(350.5)

      const old = stripe.webhooks.generateTestHeaderString({
        payload,
        secret: SECRET,
        timestamp: Math.floor(Date.now() / 1000) - 3600,
      })
      const forgeries: [string | undefined, string?][] = [
        [signed(payload, "whsec_guess")],
        [signed(payload), payload.replace("35050", "1")],
        [old],
        ["t=1,v1=00"],
        [undefined],
      ]
      for (const forgery of forgeries) await expect(listen(...forgery)).rejects.toThrow()
    })

    it("a signed webhook places the order of a paid cart; a forged one before it places none", async () => {
      const variantId = await variantToSell()
      const forged = await cartAtStripe(variantId)
      const honest = await cartAtStripe(variantId)
      const forgery = JSON.stringify(account.pay(forged.session.data.id))
      const event = JSON.stringify(account.pay(honest.session.data.id))
      const logger = container().resolve(ContainerRegistrationKeys.LOGGER)
      const complaints = jest.spyOn(logger, "error").mockImplementation(() => undefined)

      // Medusa answers before it has looked, and looks five seconds later.
      await post(forgery, signed(forgery, "whsec_guess"))
      await post(forgery)
      expect(await post(event, signed(event))).toMatchObject({ status: 200 })
      const deadline = Date.now() + 30_000
      while ((await ordersCount()) === 0 && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 250))
      }
      await new Promise((resolve) => setTimeout(resolve, 1000))
      expect(JSON.stringify(complaints.mock.calls)).toContain("payment.webhook_received")
      complaints.mockRestore()

      expect(await ordersCount()).toBe(1)
      const completed = async (id: string) => {
        const { completed_at } = await container().resolve(Modules.CART).retrieveCart(id)
        return Boolean(completed_at)
      }
      expect(await completed(honest.cart.id)).toBe(true)
      expect(await completed(forged.cart.id)).toBe(false)
      const sessions = await container()
        .resolve(Modules.PAYMENT)
        .listPaymentSessions({}, { relations: ["payment"] })
      const paid = sessions.filter(({ payment }) => payment)
      expect(paid.map(({ id }) => id)).toEqual([honest.session.id])
    })

    const complete = (cartId: string) =>
      anonymous().request<{ code?: string; order: { id: string } }>(
        "POST",
        `/store/carts/${cartId}/complete`,
      )

    it("who pays for the last barrel a moment too late gets the hold on the card back", async () => {
      const variantId = await variantToSell(1)
      const [first, second] = [await cartAtStripe(variantId), await cartAtStripe(variantId)]
      for (const { session } of [first, second]) account.pay(session.data.id)
      expect((await complete(first.cart.id)).status).toBe(200)
      const refused = await complete(second.cart.id)
      expect([refused.status, refused.body.code]).toEqual([409, "insufficient_stock"])
      expect(account.statusOf(second.session.data.id)).toBe("canceled")
      expect(account.statusOf(first.session.data.id)).toBe("requires_capture")
    })

    /** An order whose hold on the card has expired at Stripe, with the event of that. */
    const expiredOrder = async () => {
      const { cart, session } = await cartAtStripe(await variantToSell())
      account.pay(session.data.id)
      const { order } = (await complete(cart.id)).body
      const paymentStatus = async () =>
        (
          await staff().succeed<{ order: { payment_status: string } }>(
            "GET",
            `/admin/orders/${order.id}?fields=payment_status`,
          )
        ).order.payment_status
      expect(await paymentStatus()).toBe("authorized")
      return { event: JSON.stringify(account.expire(session.data.id)), paymentStatus }
    }

    it("an order whose hold expires at Stripe no longer says that it is paid", async () => {
      const { event, paymentStatus } = await expiredOrder()
      expect(await post(event, signed(event))).toMatchObject({ status: 200 })
      await eventually(async () => expect(await paymentStatus()).toBe("canceled"))
    })

    it("nor does one whose event got lost, once the store asks Stripe itself", async () => {
      const { paymentStatus } = await expiredOrder()
      await reconcilePayments(container())
      // Younger than an hour: Stripe's event may be under way.
      expect(await paymentStatus()).toBe("authorized")
      await container()
        .resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)("payment")
        .update({ created_at: new Date(0) })
      await reconcilePayments(container())
      expect(await paymentStatus()).toBe("canceled")
    })
  })
})
