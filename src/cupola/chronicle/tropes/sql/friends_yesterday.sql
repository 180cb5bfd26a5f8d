-- title: Friends Yesterday
-- story: Two drink together (within an hour each raises a glass before the other's eyes); within
--   days one of them deals the other a deadly blow, or one after which that person is taken for
--   dead.
-- roles: attacker, victim
-- not: A blow that misses or only wounds, whatever was meant by it; or killing one with whom one
--   never drank.
-- status: pattern
-- source: document 000
WITH toast AS (
    SELECT DISTINCT e.run, e.minute, e.actor AS person, v.person AS other
    FROM event e
    JOIN perceived v ON v.run = e.run AND v.event = e.id AND v.person <> e.actor
    WHERE e.verb = 'celebrate'
), shared AS (
    SELECT a.run, a.person, a.other, min(greatest(a.minute, b.minute)) AS first,
           max(greatest(a.minute, b.minute)) AS last
    FROM toast a
    JOIN toast b ON b.run = a.run AND b.person = a.other AND b.other = a.person
      AND abs(b.minute - a.minute) <= 60
    GROUP BY a.run, a.person, a.other
)
SELECT k.run, k.minute, k.event, k.actor AS attacker, k.target AS victim
FROM attack k
JOIN shared s ON s.run = k.run AND s.person = k.actor AND s.other = k.target
  AND s.first <= k.minute AND s.last >= k.minute - 4 * 1440
WHERE k.outcome IN ('apparent_dead', 'mortal', 'dead')
   OR EXISTS (SELECT 1 FROM death d WHERE d.run = k.run AND d.blow = k.event)
