import { useQuery } from "@tanstack/react-query"
import { sdk } from "../../lib/api-client"

export const useCategories = () =>
  useQuery({
    queryKey: ["millesime", "categories"],
    queryFn: async () => {
      const { product_categories } = await sdk.admin.productCategory.list({
        fields: "id,name",
        limit: 1000,
        order: "name",
      })
      return product_categories.map(({ id, name }) => ({ value: id, label: name }))
    },
    staleTime: 0,
  })

/** Stores images that were chosen here; the order stays. Returns the address of each. */
export const uploadImages = async (images: readonly { url: string; file?: File }[]) => {
  const files = images.flatMap(({ file }) => file ?? [])
  const uploaded = files.length ? (await sdk.admin.upload.create({ files })).files : []
  const urls = uploaded.map(({ url }) => url)
  return images.map(({ url, file }) => (file ? (urls.shift() ?? url) : url))
}
