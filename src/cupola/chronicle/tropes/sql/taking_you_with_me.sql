-- title: Taking You with Me
-- story: Somebody is fatally wounded and, dying, kills the one who did it.
-- roles: dying, taken_along
-- not: Killing one's attacker and living on, dying of another's blow, or a friend who takes
--   revenge.
-- status: named
-- source: document 004, T23
SELECT k.run, a.minute, a.event, d.person AS dying, k.person AS taken_along
FROM death k
JOIN attack a ON a.run = k.run AND a.event = k.blow
JOIN death d ON d.run = k.run AND d.person = k.killer AND d.killer = k.person
  AND d.event > k.blow
WHERE EXISTS (SELECT 1 FROM attack w
              WHERE w.run = k.run AND w.actor = k.person AND w.target = k.killer
                AND (w.fatal OR w.event = d.blow) AND w.event < k.blow)
