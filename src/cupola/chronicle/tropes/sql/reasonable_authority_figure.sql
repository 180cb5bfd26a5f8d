-- title: Reasonable Authority Figure
-- story: Whoever stands highest on a side gets the order, does something to keep the peace (sits on
--   the order, refuses it or reads it aloud, calls people together, agrees on a truce), and attacks
--   nobody unprovoked.
-- roles: person
-- not: One of lower rank, one who only does nothing bad, one who keeps still and obeys later by
--   force, by sabotage or by a lie, or one who strikes first. To make ready for what one is ordered
--   is not yet to do it.
-- status: in passing
-- source: document 004, T32
WITH chief AS (
    SELECT run, side, max(authority) AS authority FROM person GROUP BY run, side
)
SELECT o.run, k.minute, k.id AS event, o.person
FROM ordered o
JOIN person p ON p.run = o.run AND p.id = o.person
JOIN chief c ON c.run = p.run AND c.side = p.side AND c.authority = p.authority
JOIN event k ON k.run = o.run AND k.actor = o.person AND k.id > o.event
LEFT JOIN person q ON q.run = k.run AND q.id = k.target
WHERE (k.intent = 'keep_peace' AND k.verb IN ('conceal', 'read_aloud', 'assemble', 'talk')
       OR k.intent = 'do_right' AND k.verb = 'refuse' AND k.content = 'order'
       OR k.verb = 'propose' AND k.intent = 'truce' AND k.held >= 0.5 AND q.side <> o.side
       OR k.verb = 'agree' AND k.intent = 'do_right' AND k.content <> 'spacewalk'
          AND q.side <> o.side)
  AND NOT EXISTS (SELECT 1 FROM unprovoked u WHERE u.run = o.run AND u.actor = o.person)
  AND NOT EXISTS (SELECT 1 FROM obeyed x WHERE x.run = o.run AND x.person = o.person)
