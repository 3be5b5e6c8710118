export * from "./codes"
export * from "./domain-error"
export * from "./messages"
export * from "./zod-details"
