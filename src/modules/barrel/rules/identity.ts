/**
 * The id of a product's barrel attributes. One product can have one set of them only, because a
 * second one would need the same primary key.
 */
export const barrelIdOf = (productId: string): string => `barrel_${productId.replace(/^prod_/, "")}`
