-- title: Gift for Gift
-- story: One gives another something of the own, the other gives something back, and then they
--   agree on a plan.
-- roles: first_giver, second_giver, first_gift, second_gift
-- not: A thing handed back, a single gift, or two gifts after which nothing is agreed.
-- status: pattern
-- source: document 003
SELECT a.run, p.minute, p.id AS event, a.actor AS first_giver, b.actor AS second_giver,
       a.instrument AS first_gift, b.instrument AS second_gift
FROM event a
JOIN event b ON b.run = a.run AND b.verb = 'give' AND b.actor = a.target AND b.target = a.actor
  AND b.id > a.id AND b.minute <= a.minute + 1440 AND b.instrument <> a.instrument
JOIN event p ON p.run = a.run AND p.verb = 'agree' AND p.id > b.id
  AND p.minute <= b.minute + 1440
  AND ((p.actor = a.actor AND p.target = b.actor) OR (p.actor = b.actor AND p.target = a.actor))
WHERE a.verb = 'give'
