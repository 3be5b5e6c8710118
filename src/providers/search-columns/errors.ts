import { MedusaError } from "@medusajs/framework/utils"

/** A value or a name that can't be right, whatever the index. */
export const refuseData = (message: string): never => {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

/** Something that this provider doesn't do, and won't answer approximately either. */
export const refuseUse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `The search-columns provider ${message}`)
}
