/** What a host store or a TypeScript client may import; workflows are at `/workflows`. */
export { PluginOptions, type PluginOptionsInput } from "./options"
export { endpoints } from "./contracts"
export type * from "./contracts/barrel"
export type * from "./contracts/company"
export type * from "./contracts/page"
export type * from "./contracts/quote"
export { ERRORS, type ErrorBody, type ErrorCode, type ErrorDetail } from "./errors"
export * from "./modules/barrel/types"
export * from "./modules/company/types"
export { PAGE_ACTIONS, PAGE_STATUSES, type PageAction, type PageStatus } from "./modules/page/types"
export {
  QUOTE_ACTIONS,
  QUOTE_STATUSES,
  type QuoteAction,
  type QuoteStatus,
} from "./modules/quote/types"
