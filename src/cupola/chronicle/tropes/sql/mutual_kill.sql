-- title: Mutual Kill
-- story: Two people deal each other the blow that each of them dies of, in one place.
-- roles: one, other, place
-- not: Two deaths on one day, two blows of which one is survived, two fights in two places, or a
--   third who deals one of the blows.
-- status: named
-- source: document 004, T17
SELECT x.run, greatest(x.minute, y.minute) AS minute, greatest(x.event, y.event) AS event,
       x.person AS one, y.person AS other, first.place
FROM death x
JOIN death y ON y.run = x.run AND y.person = x.killer AND y.killer = x.person
JOIN attack first ON first.run = x.run AND first.event = x.blow
JOIN attack second ON second.run = y.run AND second.event = y.blow
  AND second.event > first.event AND second.place = first.place
