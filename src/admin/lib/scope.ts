import { useSearchParams } from "react-router-dom"

/** What all entries of a list are about, where a link says so: `order_id`. */
export const useScope = <By extends string>(
  scopes: readonly By[],
): { by: By; id: string } | null => {
  const [params] = useSearchParams()
  return (
    scopes.flatMap((by) => {
      const id = params.get(by)
      return id ? [{ by, id }] : []
    })[0] ?? null
  )
}

/** Such a link: a path of the admin. */
export const scopePath = (list: string, by: string, id: string): string =>
  `${list}?${by}=${encodeURIComponent(id)}`
