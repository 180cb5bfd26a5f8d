-- title: Friends Yesterday
-- story: Two drink together (within an hour each raises a glass before the other's eyes); within
--   days one of them deals the other a deadly blow, or one after which that person is taken for
--   dead.
-- roles: attacker, victim
-- not: A blow that misses or only wounds, whatever was meant by it; or killing one with whom one
--   never drank.
-- status: pattern
-- source: document 000
WITH deadly AS (
    SELECT k.run, k.minute, k.event, k.actor, k.target
    FROM attack k
    WHERE k.outcome IN ('apparent_dead', 'mortal', 'dead')
       OR EXISTS (SELECT 1 FROM death d WHERE d.run = k.run AND d.blow = k.event)
), pair AS (
    SELECT run, actor AS person, target AS other FROM deadly
    UNION
    SELECT run, target, actor FROM deadly
), toast AS (
    SELECT DISTINCT e.run, e.minute, e.actor AS person, v.person AS other
    FROM event e
    JOIN perceived v ON v.run = e.run AND v.event = e.id
    SEMI JOIN pair p ON p.run = e.run AND p.person = e.actor AND p.other = v.person
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
FROM deadly k
JOIN shared s ON s.run = k.run AND s.person = k.actor AND s.other = k.target
  AND s.first <= k.minute AND s.last >= k.minute - 4 * 1440
