-- title: Improvised Weapon
-- story: Somebody attacks or hunts another person with a thing that was not made as a weapon.
-- roles: attacker, victim, weapon
-- not: Bare hands, a thing that was made as a weapon, or a tool that is only carried.
-- status: named
-- source: document 004, T15
SELECT h.run, min(h.minute) AS minute, min(h.event) AS event, h.actor AS attacker,
       h.target AS victim, h.instrument AS weapon
FROM hostile h
JOIN item i ON i.run = h.run AND i.id = h.instrument
JOIN person p ON p.run = h.run AND p.id = h.target
WHERE h.verb IN ('strike', 'strangle', 'swing', 'hunt')
  AND coalesce(i.made_for, 'unknown') NOT IN ('weapon', 'body')
GROUP BY h.run, h.actor, h.target, h.instrument
