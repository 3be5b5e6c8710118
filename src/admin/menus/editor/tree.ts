/**
 * A menu of two levels, as the flat list that is seen and dragged: an entry of depth 1 is below the nearest one of
 * depth 0 before it. The first entry has depth 0.
 */
export type TreeEntry = { id: string; depth: 0 | 1 }

const indexOf = (entries: readonly TreeEntry[], id: string) =>
  entries.findIndex((entry) => entry.id === id)

/** How many entries move along: an entry, and those below it. */
const sizeAt = (entries: readonly TreeEntry[], index: number): number => {
  if (entries[index]?.depth !== 0) return 1
  let end = index + 1
  while (entries[end]?.depth === 1) end++
  return end - index
}

export const hasEntriesBelow = (entries: readonly TreeEntry[], id: string): boolean =>
  sizeAt(entries, indexOf(entries, id)) > 1

/** `entries` without the block of `id`, and that block. */
const extractBlock = <T extends TreeEntry>(entries: readonly T[], id: string) => {
  const index = indexOf(entries, id)
  const end = index + sizeAt(entries, index)
  return {
    index,
    block: entries.slice(index, end),
    rest: [...entries.slice(0, index), ...entries.slice(end)],
  }
}

const insertAt = <T extends TreeEntry>(
  rest: readonly T[],
  index: number,
  block: readonly T[],
): T[] => [...rest.slice(0, index), ...block, ...rest.slice(index)]

/** Which an entry is among those beside it, counted from 1, and the entry that all of these are below. */
export const positionOf = <T extends TreeEntry>(entries: readonly T[], id: string) => {
  let top = indexOf(entries, id)
  const isTop = entries[top]?.depth === 0
  while (entries[top]?.depth === 1) top--
  const beside = isTop
    ? entries.filter(({ depth }) => depth === 0)
    : entries.slice(top + 1, top + sizeAt(entries, top))
  return {
    place: indexOf(beside, id) + 1,
    count: beside.length,
    parent: isTop ? undefined : entries[top],
  }
}

type Move = <T extends TreeEntry>(entries: readonly T[], id: string) => T[] | undefined

/** Before the entry above of the same level; undefined where there is none. */
const up: Move = (entries, id) => {
  const { index, block, rest } = extractBlock(entries, id)
  const depth = entries[index]?.depth
  for (let target = index - 1; target >= 0; target--) {
    if (entries[target]?.depth === depth) return insertAt(rest, target, block)
    if (depth === 1) return undefined
  }
  return undefined
}

/** After the entry below of the same level; undefined where there is none. */
const down: Move = (entries, id) => {
  const { index, block, rest } = extractBlock(entries, id)
  const next = rest[index]
  if (!next || next.depth !== block[0]?.depth) return undefined
  return insertAt(rest, index + sizeAt(rest, index), block)
}

/** Below the entry above; undefined for the first one, and for one that has entries below itself. */
const indent: Move = (entries, id) => {
  const index = indexOf(entries, id)
  if (index < 1 || entries[index]?.depth !== 0 || sizeAt(entries, index) > 1) return undefined
  return entries.map((entry) => (entry.id === id ? { ...entry, depth: 1 } : entry))
}

/** To the first level, after the entry it was below; the others stay where they are. */
const outdent: Move = (entries, id) => {
  const { index, block, rest } = extractBlock(entries, id)
  if (block[0]?.depth !== 1) return undefined
  let end = index
  while (rest[end]?.depth === 1) end++
  return insertAt(
    rest,
    end,
    block.map((entry) => ({ ...entry, depth: 0 })),
  )
}

/** Each gives the moved entries, or undefined where there is no such move. */
export const MOVES = { up, down, indent, outdent } as const satisfies Record<string, Move>

export const removeEntry = <T extends TreeEntry>(entries: readonly T[], id: string): T[] =>
  extractBlock(entries, id).rest

/**
 * Dropped over another entry, at the depth that the hand shows, as far as that place allows it: between two entries
 * of the second level there is only that level. A block that has entries below itself goes after such a group.
 */
export const moveTo = <T extends TreeEntry>(
  entries: readonly T[],
  id: string,
  over: string,
  wanted: 0 | 1,
): T[] => {
  const { index, block, rest } = extractBlock(entries, id)
  const [head, ...below] = block
  if (!head) return [...entries]
  let at = id === over ? index : indexOf(rest, over) + (indexOf(entries, over) > index ? 1 : 0)
  if (below.length) while (rest[at]?.depth === 1) at++
  const isForced = rest[at]?.depth === 1
  const depth = at === 0 || below.length ? 0 : isForced ? 1 : wanted
  return withFirstAtTop(insertAt(rest, at, [{ ...head, depth }, ...below]))
}

/** What was below an entry that left the top may be the first now. */
const withFirstAtTop = <T extends TreeEntry>([head, ...rest]: T[]): T[] =>
  head ? [{ ...head, depth: 0 }, ...rest] : []
