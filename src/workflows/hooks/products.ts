import {
  type BarrelChange,
  setBarrel,
  throwIfArchivedOnSale,
  undoSetBarrel,
} from "./product-barrel"
import type { HookHandler } from "./handler"

type Products = {
  products: { id: string; status: string }[]
  additional_data?: Record<string, unknown> | undefined
}

/** `additional_data.barrel` makes each created product a barrel. */
export const productsCreated: HookHandler<Products, BarrelChange | null> = {
  invoke: ({ products, additional_data }, { container }) =>
    setBarrel(container, products, additional_data),
  compensate: (change, { container }) => undoSetBarrel(container, change),
}

/** Keeps archived barrels off sale, and lets `additional_data.barrel` change the attributes. */
export const productsUpdated: HookHandler<Products, BarrelChange | null> = {
  invoke: async ({ products, additional_data }, { container }) => {
    await throwIfArchivedOnSale(container, products)
    return setBarrel(container, products, additional_data)
  },
  compensate: (change, { container }) => undoSetBarrel(container, change),
}
