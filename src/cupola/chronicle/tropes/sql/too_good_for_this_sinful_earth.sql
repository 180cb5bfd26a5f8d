-- title: Too Good for This Sinful Earth
-- story: Somebody very kind (0.8 or more), who never attacked without being provoked, is killed.
-- roles: person, killer
-- not: A kind person who struck first, whether for an order or out of an error; who struck one that
--   had begun violence against others, to avenge or defend them, is provoked. Nor is it one who
--   dies of no one's hand, or a killer who is killed in turn and was never kind.
-- status: named
-- source: document 004, T25
SELECT d.run, d.minute, d.event, d.person, d.killer
FROM death d
JOIN person p ON p.run = d.run AND p.id = d.person
WHERE p.kindness >= 0.8 AND d.killer <> d.person
  AND NOT EXISTS (SELECT 1 FROM unprovoked u WHERE u.run = d.run AND u.actor = d.person)
