import { useQuery } from "@tanstack/react-query"
import { sdk } from "./api-client"

/** Currencies the store sells in, its default one first; undefined until they are known. */
export const useCurrencies = () =>
  useQuery({
    queryKey: ["millesime", "currencies"],
    queryFn: async () => {
      const { stores } = await sdk.admin.store.list({
        fields: "id,supported_currencies.currency_code,supported_currencies.is_default",
      })
      return [...(stores[0]?.supported_currencies ?? [])]
        .sort((one, other) => Number(other.is_default) - Number(one.is_default))
        .map(({ currency_code }) => currency_code)
    },
  })
