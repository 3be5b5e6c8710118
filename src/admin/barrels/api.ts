import { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminBarrel,
  AdminBarrelListing,
  BarrelInput,
  CreateBarrel,
  UpdateBarrel,
} from "../../contracts/barrel"
import { read } from "../lib/read"
import { send } from "../lib/send"

type BarrelAnswer = { barrel: AdminBarrel }

export type BarrelPage = {
  barrels: AdminBarrelListing[]
  count: number
  offset: number
  limit: number
}

type Bounds = { $gte?: number; $lte?: number }

export type BarrelListQuery = Record<
  string,
  string | number | boolean | string[] | Bounds | undefined
>

const FACETS = ["wood", "forest", "previous_content", "format", "condition", "toast"] as const
const RANGE_FACETS = ["volume_liters", "price"] as const

/** How many barrels each value would leave, and between which bounds the numbers lie. */
export type Facets = Partial<
  Record<(typeof FACETS)[number], { value: string; count: number }[]> &
    Record<(typeof RANGE_FACETS)[number], { min: number; max: number } | null>
>

/** Medusa's own key of products: what its pages change is read anew here, and the other way round. */
export const PRODUCTS = ["products"]
const listKey = (query: BarrelListQuery) => [...PRODUCTS, "list", "barrels", query]
const detailKey = (id: string) => [...PRODUCTS, "detail", id, "barrel"]

export const useBarrels = (query: BarrelListQuery) =>
  useQuery({
    queryKey: listKey(query),
    queryFn: () => read<BarrelPage>("/admin/barrels", query),
    placeholderData: keepPreviousData,
    // Sales and imports change the list behind the admin's back.
    staleTime: 0,
  })

/** Counts for the filters, whatever the page and order; undefined until they are there. */
export const useFacets = (filters: BarrelListQuery): Facets | undefined => {
  const query = { ...filters, facets: [...FACETS, ...RANGE_FACETS].join(), limit: 0 }
  const { data } = useQuery({
    queryKey: listKey(query),
    queryFn: () => read<{ facets?: Facets }>("/admin/barrels", query),
    placeholderData: keepPreviousData,
    staleTime: 0,
    // The list is of use without them, and shows by itself what is wrong.
    retry: false,
  })
  return data?.facets
}

const fetchBarrel = async (id: string): Promise<AdminBarrel | null> => {
  try {
    const { barrel } = await read<BarrelAnswer>(`/admin/barrels/${id}`)
    return barrel
  } catch (error) {
    if (error instanceof FetchError && error.status === 404) return null
    throw error
  }
}

/** The barrel of a product; null for a product that is none. */
export const useBarrel = (id: string) =>
  useQuery({ queryKey: detailKey(id), queryFn: () => fetchBarrel(id), staleTime: 0 })

const useBarrelMutation = <Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () => queries.invalidateQueries({ queryKey: PRODUCTS }),
  })
}

export const useCreateBarrel = () =>
  useBarrelMutation((barrel: CreateBarrel) => send<BarrelAnswer>("POST", "/admin/barrels", barrel))

export const useUpdateBarrel = (id: string) =>
  useBarrelMutation((changes: UpdateBarrel) =>
    send<BarrelAnswer>("POST", `/admin/barrels/${id}`, changes),
  )

/** Gives a product, made with Medusa's own form, the attributes of a barrel. */
export const useMakeBarrel = (productId: string) =>
  useBarrelMutation((barrel: BarrelInput) =>
    send<unknown>("POST", `/admin/products/${productId}`, { additional_data: { barrel } }),
  )

export type LifecycleAction = "publish" | "unpublish" | "archive"

export const useBarrelLifecycle = () =>
  useBarrelMutation(({ id, action }: { id: string; action: LifecycleAction }) =>
    send<BarrelAnswer>("POST", `/admin/barrels/${id}/${action}`, {}),
  )

export const useDeleteBarrel = () =>
  useBarrelMutation((id: string) =>
    send<{ id: string; deleted: true }>("DELETE", `/admin/barrels/${id}`),
  )
