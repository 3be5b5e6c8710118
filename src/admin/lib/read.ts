import { said } from "./said"
import { sdk } from "./sdk"

/**
 * Reads through the API.
 * @throws the SDK's `FetchError`, in the language of the admin
 */
export const read = async <T>(
  path: string,
  query?: Record<string, unknown>,
  headers?: Record<string, string>,
): Promise<T> => {
  try {
    return await sdk.client.fetch<T>(path, { query, headers })
  } catch (error) {
    if (error instanceof Error) error.message = said(error.message)
    throw error
  }
}
