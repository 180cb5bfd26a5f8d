-- title: Mutual Kill
-- story: Two people deal each other fatal blows, in one place, and each of them dies by the other.
-- roles: one, other, place
-- not: Two deaths on one day, two blows of which one is survived, two fights in two places, or a
--   third who deals one of the blows.
-- status: named
-- source: document 004, T17
SELECT x.run, greatest(x.minute, y.minute) AS minute, greatest(x.event, y.event) AS event,
       x.person AS one, y.person AS other, arg_min(hers.place, his.event) AS place
FROM death x
JOIN death y ON y.run = x.run AND y.person = x.killer AND y.killer = x.person
JOIN attack his ON his.run = x.run AND his.actor = y.person AND his.target = x.person
  AND his.outcome IN ('mortal', 'dead')
JOIN attack hers ON hers.run = x.run AND hers.actor = x.person AND hers.target = y.person
  AND hers.outcome IN ('mortal', 'dead') AND hers.place = his.place
WHERE x.blow < y.blow
GROUP BY x.run, x.minute, y.minute, x.event, y.event, x.person, y.person
