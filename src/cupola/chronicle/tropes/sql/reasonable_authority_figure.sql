-- title: Reasonable Authority Figure
-- story: Whoever stands highest on a side gets the order, keeps the peace, and attacks nobody
--   unprovoked.
-- roles: person
-- not: One of lower rank, one who keeps still and obeys later, or one who strikes first.
-- status: in passing
-- source: document 004, T32
WITH chief AS (
    SELECT run, side, max(authority) AS authority FROM person GROUP BY run, side
)
SELECT o.run, k.minute, k.id AS event, o.person
FROM ordered o
JOIN person p ON p.run = o.run AND p.id = o.person
JOIN chief c ON c.run = p.run AND c.side = p.side AND c.authority = p.authority
JOIN event k ON k.run = o.run AND k.actor = o.person AND k.intent = 'keep_peace'
  AND k.id > o.event
WHERE NOT EXISTS (SELECT 1 FROM unprovoked u WHERE u.run = o.run AND u.actor = o.person)
  AND NOT EXISTS (SELECT 1 FROM event x WHERE x.run = o.run AND x.actor = o.person
                  AND x.intent = 'obey_order')
