import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { BarrelInput, BarrelPatch } from "../../contracts/barrel"
import { DomainError } from "../../errors"
import { validate } from "../../http/validate"
import { BARREL_MODULE, barrelService } from "../../modules/barrel"
import { isBasePrice } from "../../modules/barrel/rules/base-price"
import { barrelIdOf } from "../../modules/barrel/rules/identity"
import type BarrelModuleService from "../../modules/barrel/service"
import { throwIfContradictory, throwIfPublishedForNothing } from "../barrel/checks"
import { listBarrelRows } from "../../queries/barrel/list-rows"
import { listPriceRows } from "../../queries/barrel/price-rows"
import { toBarrelColumns } from "../barrel/barrel-columns"

/** Of the attributes in a request to Medusa's product endpoints. */
const PATH = "additional_data.barrel"

const AdditionalData = z.object({ barrel: BarrelPatch.optional() })

const linkOf = (productId: string) => ({
  [Modules.PRODUCT]: { product_id: productId },
  [BARREL_MODULE]: { millesime_barrel_id: barrelIdOf(productId) },
})

const Whole = z.object({ additional_data: z.object({ barrel: BarrelInput }) })

/** Validated under the path of the request, so that errors name attributes as the caller wrote them. */
const wholeBarrel = (barrel: BarrelPatch): BarrelInput =>
  validate(Whole, { additional_data: { barrel } }).additional_data.barrel

/** What a hook changed, for its compensation. */
export type BarrelChange = {
  created: string[]
  before: Awaited<ReturnType<BarrelModuleService["listMillesimeBarrels"]>>
}

/**
 * Gives products the barrel attributes of `additional_data.barrel`, where there is one: changes
 * those that have some, creates the others.
 * @returns what was done, or null where nothing was asked for
 * @throws DomainError `invalid_request` when a product that is no barrel yet lacks a required one
 */
export const setBarrel = async (
  container: MedusaContainer,
  products: { id: string }[],
  additionalData: unknown,
): Promise<BarrelChange | null> => {
  // Other plugins may send data of their own along.
  const { barrel } = validate(AdditionalData, additionalData ?? {})
  if (!barrel) return null
  const service = barrelService(container)
  const before = await service.listMillesimeBarrels({
    id: products.map(({ id }) => barrelIdOf(id)),
  })
  const present = new Set(before.map(({ id }) => id))
  const created = products.map(({ id }) => id).filter((id) => !present.has(barrelIdOf(id)))

  for (const row of before) throwIfContradictory({ ...row, ...barrel } as BarrelInput, barrel, PATH)
  if (created.length) throwIfContradictory(wholeBarrel(barrel), barrel, PATH)
  const columns = toBarrelColumns(created.length ? wholeBarrel(barrel) : barrel)
  const change: BarrelChange = { created: [], before: [] }
  try {
    if (before.length) {
      await service.updateMillesimeBarrels(before.map(({ id }) => ({ id, ...columns })))
      change.before = before
    }
    if (created.length) {
      await service.createMillesimeBarrels(
        created.map((id) => ({ id: barrelIdOf(id), ...columns })),
      )
      change.created = created
      await container.resolve(ContainerRegistrationKeys.LINK).create(created.map(linkOf))
    }
  } catch (error) {
    // Medusa compensates only steps that succeeded, so a failing one undoes its own changes.
    await undoSetBarrel(container, change)
    throw error
  }
  return change
}

export const undoSetBarrel = async (
  container: MedusaContainer,
  change: BarrelChange | null,
): Promise<void> => {
  if (!change) return
  const { created, before } = change
  const service = barrelService(container)
  if (created.length) {
    await container.resolve(ContainerRegistrationKeys.LINK).dismiss(created.map(linkOf))
    await service.deleteMillesimeBarrels(created.map(barrelIdOf))
  }
  if (before.length) await service.updateMillesimeBarrels(before)
}

/**
 * Checks an update of a product before Medusa writes anything: the hook at the end of Medusa's workflow
 * would refuse too late, since that can't undo its changes of prices.
 * @throws DomainError `barrel_archived`, or `invalid_request` for an incomplete new barrel
 */
export const throwIfProductUpdateRefused = async (
  container: MedusaContainer,
  id: string,
  update: { status?: string; additional_data?: unknown },
): Promise<void> => {
  if (update.status === "published") {
    await throwIfArchivedOnSale(container, [{ id, status: update.status }])
    await throwIfBarrelForNothing(container, id)
  }
  const { barrel } = validate(AdditionalData, update.additional_data ?? {})
  if (!barrel) return
  const [present] = await barrelService(container).listMillesimeBarrels(
    { id: barrelIdOf(id) },
    { take: 1 },
  )
  const merged = present ? ({ ...present, ...barrel } as BarrelInput) : wholeBarrel(barrel)
  throwIfContradictory(merged, barrel, PATH)
}

/** @throws DomainError `invalid_request` when a barrel with a price of 0 would be published */
const throwIfBarrelForNothing = async (container: MedusaContainer, id: string): Promise<void> => {
  const row = (await listBarrelRows(container, [id])).get(id)
  if (!row || row.product.status === "published") return
  const variantId = row.product.variants[0]?.id ?? ""
  const prices = (await listPriceRows(container, [variantId])).get(variantId) ?? []
  throwIfPublishedForNothing(prices.filter(isBasePrice), { isPublished: true, isAllowed: false })
}

/** @throws DomainError `barrel_archived` when a product on sale would be an archived barrel */
export const throwIfArchivedOnSale = async (
  container: MedusaContainer,
  products: { id: string; status: string }[],
): Promise<void> => {
  const onSale = products.filter(({ status }) => status === "published")
  if (!onSale.length) return
  const [archived] = await barrelService(container).listMillesimeBarrels(
    { id: onSale.map(({ id }) => barrelIdOf(id)), archived_at: { $ne: null } },
    { take: 1 },
  )
  if (archived) throw new DomainError("barrel_archived")
}
