import {
  WorkflowResponse,
  createWorkflow,
  transform,
  when,
} from "@medusajs/framework/workflows-sdk"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  createRemoteLinkStep,
  createTranslationsWorkflow,
  updateProductsStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"
import { BARREL_MODULE } from "../../modules/barrel"
import { barrelIdOf } from "../../modules/barrel/rules/identity"
import { indexBarrelsStep } from "../../barrel-search/index-barrels"
import { toBarrelColumns } from "./barrel-columns"
import { toFinishedProduct, toProductInput } from "./product-input"
import { createBarrelAttributesStep } from "./steps/create-barrel-attributes"
import { type NewBarrel, prepareNewBarrelsStep } from "./steps/prepare-new-barrels"
import { toTranslationRows } from "./translation-rows"

type InventoryLink = { variant_id: string; inventory_item_id: string }

/**
 * Creates barrels whole: products, variants, prices, attributes, stock and translations. A failure
 * anywhere leaves nothing behind, and a crash nothing on sale: the status is the last write.
 * @returns the product ids, in the order of the input
 */
export const createBarrelsWorkflow = createWorkflow(
  "millesime-create-barrels",
  (input: { barrels: NewBarrel[] }) => {
    const barrels = prepareNewBarrelsStep(input.barrels)
    const products = createProductsWorkflow.runAsStep({
      input: transform({ barrels }, ({ barrels }) => ({ products: barrels.map(toProductInput) })),
    })

    const created = transform({ barrels, products }, ({ barrels, products }) => {
      const productOf = new Map(products.map((product) => [product.handle, product]))
      return barrels.map((barrel) => {
        const product = productOf.get(barrel.handle)
        if (!product) {
          throw new MedusaError(
            MedusaError.Types.UNEXPECTED_STATE,
            `No product was created for ${barrel.handle}`,
          )
        }
        return {
          barrel,
          product_id: product.id,
          barrel_id: barrelIdOf(product.id),
          variant_id: product.variants[0]?.id ?? "",
        }
      })
    })

    createBarrelAttributesStep(
      transform({ created }, ({ created }) =>
        created.map(({ barrel_id, barrel }) => ({
          id: barrel_id,
          ...toBarrelColumns(barrel.barrel),
        })),
      ),
    )
    createRemoteLinkStep(
      transform({ created }, ({ created }) =>
        created.map(({ product_id, barrel_id }) => ({
          [Modules.PRODUCT]: { product_id },
          [BARREL_MODULE]: { millesime_barrel_id: barrel_id },
        })),
      ),
    )

    const { data: inventory } = useQueryGraphStep({
      entity: "product_variant_inventory_items",
      fields: ["variant_id", "inventory_item_id"],
      filters: {
        variant_id: transform({ created }, ({ created }) =>
          created.map(({ variant_id }) => variant_id),
        ),
      },
    })
    createInventoryLevelsWorkflow.runAsStep({
      input: transform({ created, inventory }, ({ created, inventory }) => {
        const itemOf = new Map(
          (inventory as InventoryLink[]).map((link) => [link.variant_id, link.inventory_item_id]),
        )
        return {
          inventory_levels: created.flatMap(({ barrel, variant_id }) =>
            barrel.stock.map(({ location_id, quantity }) => ({
              inventory_item_id: itemOf.get(variant_id) ?? "",
              location_id,
              stocked_quantity: quantity,
            })),
          ),
        }
      }),
    })

    const translations = transform({ created }, ({ created }) =>
      created.flatMap(({ product_id, barrel }) =>
        toTranslationRows(product_id, barrel.translations),
      ),
    )
    when({ translations }, ({ translations }) => translations.length > 0).then(() => {
      createTranslationsWorkflow.runAsStep({ input: { translations } })
    })

    // The step, not its workflow, which would also emit an event of an update.
    updateProductsStep(
      transform({ created }, ({ created }) => ({
        products: created.map(({ product_id, barrel }) => toFinishedProduct(product_id, barrel)),
      })),
    )
    const ids = transform({ created }, ({ created }) => created.map(({ product_id }) => product_id))
    indexBarrelsStep(ids)
    return new WorkflowResponse(ids)
  },
)
