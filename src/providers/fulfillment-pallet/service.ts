import type {
  CalculateShippingOptionPriceContext,
  CalculatedShippingOptionPrice,
  CreateFulfillmentResult,
  FulfillmentOption,
} from "@medusajs/framework/types"
import { AbstractFulfillmentProviderService, MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { palletPrice, totalKilograms } from "./rules"

const OptionData = z.looseObject({
  bands: z
    .object({
      up_to_kg: z.number().positive(),
      prices: z.record(z.string().length(3), z.number().min(0)),
    })
    .array()
    .min(1),
})

/**
 * Barrels travel on pallets, priced by weight band. Staff hand the pallet to a carrier of their
 * choice, so nothing is booked anywhere.
 */
class PalletFulfillmentService extends AbstractFulfillmentProviderService {
  static override identifier = "pallet"

  override async getFulfillmentOptions(): Promise<FulfillmentOption[]> {
    return [{ id: "pallet" }, { id: "pallet-return", is_return: true }]
  }

  override async validateOption(data: Record<string, unknown>): Promise<boolean> {
    return OptionData.safeParse(data).success
  }

  override async validateFulfillmentData(
    _optionData: Record<string, unknown>,
    data: Record<string, unknown>,
  ): Promise<Record<string, unknown>> {
    return data
  }

  override async canCalculate(): Promise<boolean> {
    return true
  }

  override async calculatePrice(
    optionData: Record<string, unknown>,
    _data: Record<string, unknown>,
    context: CalculateShippingOptionPriceContext,
  ): Promise<CalculatedShippingOptionPrice> {
    const { bands } = OptionData.parse(optionData)
    const currency = String(context.currency_code)
    const kilograms = totalKilograms(
      context.items.map(({ quantity, variant }) => ({
        quantity: Number(quantity),
        grams: (variant as { weight: number | null } | undefined)?.weight,
      })),
    )
    const price = palletPrice(bands, kilograms, currency)
    if (price === null) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Pallets have no price in ${currency.toUpperCase()}`,
      )
    }
    return { calculated_amount: price, is_calculated_price_tax_inclusive: false }
  }

  override async createFulfillment(): Promise<CreateFulfillmentResult> {
    return { data: {}, labels: [] }
  }

  override async cancelFulfillment(): Promise<Record<string, unknown>> {
    return {}
  }

  override async createReturnFulfillment(): Promise<CreateFulfillmentResult> {
    return { data: {}, labels: [] }
  }
}

export default PalletFulfillmentService
