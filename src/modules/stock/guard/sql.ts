import { dropFunctionsLike } from "../../../shared/drop-functions"
import { INSUFFICIENT_STOCK } from "../../../shared/insufficient-stock"

/** Increased with every change below, so that stores with an older guard get the new one. */
const VERSION = 2

const CHECK = `millesime_check_reservation_v${VERSION}`
const COUNT = `millesime_count_reservations_v${VERSION}`
const DERIVE = `millesime_derive_reserved_v${VERSION}`

/** Names of the triggers, which identify an installed guard. */
export const TRIGGERS = [CHECK, COUNT, DERIVE]

/**
 * A reservation locks its stock level, and is refused where all reservations there exceed the stock.
 * Concurrent reservations, of any process, wait for the lock and count the earlier ones. The reservation of a
 * canceled order is refused, and stays deleted where Medusa would restore it: of two cancellations at once, the
 * one that fails restores what the other has deleted.
 */
const check = `
create or replace function ${CHECK}() returns trigger language plpgsql as $$
declare
  order_status text;
  stocked numeric;
  reserved numeric;
begin
  if new.deleted_at is not null then
    return new;
  end if;
  if new.line_item_id is not null and (tg_op = 'INSERT' or old.deleted_at is not null) then
    -- Locked, so that a cancellation that is about to be written waits and finds this reservation.
    select orders.status into order_status from "order" orders
      where orders.id = (select order_id from order_item where item_id = new.line_item_id limit 1)
      for share;
    if order_status = 'canceled' and tg_op = 'UPDATE' then
      new.deleted_at := old.deleted_at;
      return new;
    elsif order_status = 'canceled' then
      raise exception '${INSUFFICIENT_STOCK}: the order is canceled' using errcode = 'check_violation';
    end if;
  end if;
  if new.allow_backorder then
    return new;
  end if;
  -- What Medusa restores, it takes back: its undo must not fail. What shrinks takes nothing more.
  if tg_op = 'UPDATE' and (old.deleted_at is not null or new.quantity < old.quantity or (
    new.quantity = old.quantity and new.location_id = old.location_id
    and new.inventory_item_id = old.inventory_item_id
  )) then
    return new;
  end if;
  select stocked_quantity into stocked from inventory_level
    where inventory_item_id = new.inventory_item_id and location_id = new.location_id
      and deleted_at is null
    for update;
  select coalesce(sum(quantity), 0) into reserved from reservation_item
    where inventory_item_id = new.inventory_item_id and location_id = new.location_id
      and deleted_at is null and id <> new.id;
  if reserved + new.quantity > coalesce(stocked, 0) then
    raise exception '${INSUFFICIENT_STOCK}: % of % are reserved', reserved, coalesce(stocked, 0)
      using errcode = 'check_violation';
  end if;
  return new;
end $$`

/**
 * Medusa adds to the \`reserved_quantity\` that it has read, so of two concurrent additions one is lost.
 * Here it is always the sum of the reservations.
 */
const derive = `
create or replace function ${DERIVE}() returns trigger language plpgsql as $$
begin
  select coalesce(sum(quantity), 0) into new.reserved_quantity from reservation_item
    where inventory_item_id = new.inventory_item_id and location_id = new.location_id
      and deleted_at is null;
  new.raw_reserved_quantity := jsonb_build_object(
    'value', new.reserved_quantity::text, 'precision', 20
  );
  return new;
end $$`

/** Touches the levels of a reservation that was created, deleted or changed, so that the trigger above counts them. */
const count = `
create or replace function ${COUNT}() returns trigger language plpgsql as $$
begin
  update inventory_level level set reserved_quantity = -1
    where level.deleted_at is null and (
      (tg_op <> 'DELETE' and level.inventory_item_id = new.inventory_item_id
        and level.location_id = new.location_id)
      or (tg_op <> 'INSERT' and level.inventory_item_id = old.inventory_item_id
        and level.location_id = old.location_id)
    );
  return null;
end $$`

/** Statements that install the guard. */
export const INSTALL = [
  check,
  derive,
  count,
  `create trigger ${CHECK} before insert or update on reservation_item
     for each row execute function ${CHECK}()`,
  `create trigger ${COUNT} after insert or update or delete on reservation_item
     for each row execute function ${COUNT}()`,
  `create trigger ${DERIVE} before update on inventory_level
     for each row when (new.reserved_quantity is distinct from old.reserved_quantity)
     execute function ${DERIVE}()`,
]

/** Removes the guard of any version: its functions, and with them its triggers. */
export const UNINSTALL = dropFunctionsLike(
  "^millesime_(check_reservation|count_reservations|derive_reserved)_v[0-9]+$",
)

/** Finds the triggers of guards of any version. */
export const FIND = `
select tgname as name from pg_trigger
where not tgisinternal and tgrelid in (to_regclass('reservation_item'), to_regclass('inventory_level'))
  and tgname like 'millesime\\_%'`

/** Stock levels whose `reserved_quantity` isn't the sum of their reservations, which the guard would change. */
export const FIND_DIFFERENCES = `
select level.id, level.inventory_item_id, level.location_id,
       level.reserved_quantity::float8 as reserved, coalesce(sum(item.quantity), 0)::float8 as counted
from inventory_level level
left join reservation_item item on item.inventory_item_id = level.inventory_item_id
  and item.location_id = level.location_id and item.deleted_at is null
where level.deleted_at is null
group by level.id
having level.reserved_quantity <> coalesce(sum(item.quantity), 0)
order by level.id`
