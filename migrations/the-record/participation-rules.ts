/**
 * The rules of participation that look at more than one row. They are checked at the end of the transaction, when the whole
 * change is there, and only over the preferred rows that stand: sources may contradict each other as they like.
 */
export const PARTICIPATION_RULES = [
  `create function participation_spells(of_programme integer, of_practice integer)
   returns table (node_id integer, certain_from date, certain_to date) language sql stable as $$
     select p.node_id, p.valid_from_latest, coalesce(ending.valid_from_earliest, p.valid_to_earliest)
     from participation_current p
     left join participation_current ending on ending.node_id = p.ended_by_id
     where p.programme_id = of_programme and p.practice_id = of_practice and p.is_preferred and p.stage = 'JOINED'
   $$`,
  `create function check_participation_spells() returns trigger language plpgsql as $$
   declare
     clash record;
   begin
     select a.node_id as one, b.node_id as other into clash
     from participation_spells(new.programme_id, new.practice_id) a
     join participation_spells(new.programme_id, new.practice_id) b
       on a.node_id < b.node_id
      and a.certain_from < coalesce(b.certain_to, 'infinity') and b.certain_from < coalesce(a.certain_to, 'infinity')
     limit 1;
     if found then
       raise exception 'two preferred JOINED spells of one practice in one programme overlap: % and %',
         (select key from node where id = clash.one), (select key from node where id = clash.other)
         using errcode = 'exclusion_violation', constraint = 'participation_spells_do_not_overlap', table = 'participation';
     end if;
     return null;
   end $$`,
  `create function check_participation_moves() returns trigger language plpgsql as $$
   declare
     step record;
     reached integer := 0;
     rank integer;
   begin
     for step in
       select n.key, p.stage, p.valid_to_latest is not null as ends_itself
       from participation_current p join node n on n.id = p.node_id
       where p.programme_id = new.programme_id and p.is_preferred and p.stage not in ('MERGED', 'CLOSED')
         and (p.practice_id = new.practice_id or p.cohort_id = new.cohort_id)
       order by coalesce(p.valid_from_latest, p.valid_from_earliest, '-infinity'),
         array_position(array['LEFT','WITHDREW','EXPRESSED_INTEREST','IN_TALKS','ADVANCED_TALKS','DUE_DILIGENCE','APPROVED','JOINED'], p.stage::text)
     loop
       rank := coalesce(array_position(array['EXPRESSED_INTEREST','IN_TALKS','ADVANCED_TALKS','DUE_DILIGENCE','APPROVED','JOINED'], step.stage::text), 0);
       if (step.stage = 'LEFT' and reached <> 6) or (step.stage = 'WITHDREW' and reached not between 1 and 5) or (rank > 0 and rank < reached) then
         raise exception 'illegal move in the joining pipeline: % cannot follow here (%)', step.stage, step.key
           using errcode = 'check_violation', constraint = 'participation_moves_are_legal', table = 'participation';
       end if;
       reached := case when rank = 0 or step.ends_itself then 0 else rank end;
     end loop;
     return null;
   end $$`,
  `create constraint trigger participation_spells_do_not_overlap after insert or update on participation
   deferrable initially deferred for each row
   when (new.is_preferred and new.practice_id is not null) execute function check_participation_spells()`,
  `create constraint trigger participation_moves_are_legal after insert or update on participation
   deferrable initially deferred for each row
   when (new.is_preferred) execute function check_participation_moves()`,
];
