import Medusa from "@medusajs/js-sdk"

// The build of the store's admin puts these in place, for extensions of plugins too.
declare const __BACKEND_URL__: string | undefined
declare const __AUTH_TYPE__: "session" | "jwt" | undefined
declare const __JWT_TOKEN_STORAGE_KEY__: string | undefined

/** Address of the API: the admin's own origin unless the store's config says otherwise. */
export const backendUrl = __BACKEND_URL__ || "/"

export const sdk = new Medusa({
  baseUrl: backendUrl,
  auth: {
    type: __AUTH_TYPE__ ?? "session",
    jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ || undefined,
  },
})
