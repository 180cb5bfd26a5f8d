-- title: Dwindling Party
-- story: One after another they die, three at least, until half of them or fewer are left.
-- roles: died_first, died_last, dead, alive
-- not: Deaths of which fewer than three fall in minutes of their own, or few among many.
-- status: in passing
-- source: document 004, T29
SELECT d.run, max(d.minute) AS minute, max(d.event) AS event,
       arg_min(d.person, d.event) AS died_first, arg_max(d.person, d.event) AS died_last,
       t.dead, t.people - t.dead AS alive
FROM death d
JOIN person p ON p.run = d.run AND p.id = d.person
JOIN toll t ON t.run = d.run
GROUP BY d.run, t.people, t.dead
HAVING count(DISTINCT d.minute) >= 3 AND 2 * t.dead >= t.people
