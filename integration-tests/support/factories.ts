import type { z } from "@medusajs/framework/zod"
import type { CreateBarrel } from "../../src/contracts/barrel"
import type { Client } from "./client"

type BarrelBody = z.input<typeof CreateBarrel>

/** A barrel as staff would type it in; a test names only what it is about. */
export const aBarrel = ({
  barrel,
  ...rest
}: Omit<Partial<BarrelBody>, "barrel"> & {
  barrel?: Partial<BarrelBody["barrel"]>
} = {}): BarrelBody => ({
  title: "Barrique bordelaise 225 L",
  status: "published",
  prices: [{ amount: 350, currency_code: "eur" }],
  stock: [{ quantity: 3 }],
  ...rest,
  barrel: {
    wood: "french_oak",
    volume_liters: 225,
    condition: "wine_grade_a",
    previous_contents: ["red_wine"],
    ...barrel,
  },
})

export const createBarrel = async (staff: Client, overrides?: Parameters<typeof aBarrel>[0]) => {
  const { barrel } = await staff.call("adminCreateBarrel", { body: aBarrel(overrides) })
  return barrel
}
