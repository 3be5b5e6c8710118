import type { MedusaContainer } from "@medusajs/framework/types"
import { FeatureFlag } from "@medusajs/framework/utils"
import { barrelService } from "../../../modules/barrel"
import type { ImportOptions } from "../../../modules/barrel/import-columns"
import {
  type ExistingProducts,
  listExistingProducts,
} from "../../../queries/barrel/existing-barrels"
import { listChannelLocations } from "../../../queries/barrel/stock"
import { type StoreDefaults, retrieveStoreDefaults } from "../../../queries/store-defaults"
import { type Categories, listCategories } from "./import-categories"
import { importKeys } from "./import-keys"
import type { ImportRow } from "./import-row"

/** The data of the store that a batch of rows is checked against. */
export type ImportStore = {
  options: ImportOptions
  defaults: StoreDefaults
  products: ExistingProducts
  categories: Categories
  locationsOf: (salesChannelIds: readonly string[]) => ReadonlySet<string>
  translates: boolean
}

export const importOptions = (container: MedusaContainer): ImportOptions =>
  barrelService(container).options

/** Reads everything that a batch of rows depends on, in a constant number of queries. */
export const retrieveImportStore = async (
  container: MedusaContainer,
  rows: readonly ImportRow[],
): Promise<ImportStore> => {
  const [defaults, products, categories, locationsOf] = await Promise.all([
    retrieveStoreDefaults(container),
    listExistingProducts(container, {
      skus: rows.flatMap(({ sku }) => sku ?? []),
      handles: rows.flatMap(({ handle }) => handle ?? []),
      importKeys: rows.flatMap(importKeys),
    }),
    listCategories(
      container,
      rows.flatMap(({ categories = [] }) => categories),
    ),
    listChannelLocations(container),
  ])
  return {
    options: importOptions(container),
    defaults,
    products,
    categories,
    locationsOf,
    translates: FeatureFlag.isFeatureEnabled("translation"),
  }
}
