import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, type PaymentSessionStatus } from "@medusajs/framework/utils"

type Payment = { provider_id: string; data?: Record<string, unknown> | null }

/** Medusa's own provider, which only notes that staff will see to the payment. */
const SYSTEM_PROVIDER = "pp_system_default"

/** Whether a provider outside of the store holds the buyer's money. */
export const holdsMoney = ({ provider_id }: Pick<Payment, "provider_id">): boolean =>
  provider_id !== SYSTEM_PROVIDER

type Providers = {
  getStatus: (
    providerId: string,
    input: Pick<Payment, "data">,
  ) => Promise<{ status: PaymentSessionStatus }>
}

/** What the provider says of a payment. The payment module 2.21.2 asks its providers this, and has no method for it. */
export const retrieveProviderStatus = async (
  container: MedusaContainer,
  { provider_id, data }: Payment,
): Promise<PaymentSessionStatus> => {
  const { paymentProviderService_: providers } = container.resolve(Modules.PAYMENT) as unknown as {
    paymentProviderService_: Providers
  }
  return (await providers.getStatus(provider_id, { data: data ?? {} })).status
}
