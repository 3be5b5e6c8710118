/** What a host store or a TypeScript client may import; workflows are at `/workflows`. */
export { PluginOptions } from "./options"
export { endpoints } from "./contracts"
export type * from "./contracts/barrel"
export type * from "./contracts/company"
export { ERRORS, type ErrorBody, type ErrorCode, type ErrorDetail } from "./http/errors"
export * from "./modules/barrel/types"
export * from "./modules/company/types"
