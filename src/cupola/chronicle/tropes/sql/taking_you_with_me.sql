-- title: Taking You with Me
-- story: Somebody is fatally wounded and, dying, kills the one who did it.
-- roles: dying, taken_along
-- not: Killing one's attacker and living on, dying of another's blow, or a friend who takes
--   revenge.
-- status: named
-- source: document 004, T23
SELECT d.run, a.minute, a.event, d.person AS dying, k.person AS taken_along
FROM death d
JOIN death k ON k.run = d.run AND k.person = d.killer AND k.killer = d.person
JOIN attack a ON a.run = k.run AND a.event = k.blow
WHERE d.blow < k.blow AND k.blow < d.event
