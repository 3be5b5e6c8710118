import { MedusaError } from "@medusajs/framework/utils"

/** For a value or a name that no index accepts. */
export const throwInvalidData = (message: string): never => {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

/** For what this provider doesn't support, rather than an approximate answer. */
export const throwUnsupported = (message: string): never => {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `The search-columns provider ${message}`)
}

/** For what no caller can cause. */
export const throwUnexpected = (message: string): never => {
  throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, message)
}
