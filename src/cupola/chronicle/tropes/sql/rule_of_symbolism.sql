-- title: Rule of Symbolism
-- story: A thing that gives the animals that are left a hold is found by a survivor who has come
--   to trust its maker; as many people are left as animals.
-- roles: object, finder, maker
-- not: A thing found by its maker, by one who trusts no more than before, or while there are
--   more people than animals.
-- status: in passing
-- source: document 004, T31
WITH hung AS (
    SELECT run, id, actor, instrument FROM event
    WHERE verb = 'install' AND intent = 'kindness' AND instrument IS NOT NULL
), herd AS (
    SELECT m.run, m.grp, count(DISTINCT m.id) AS size, count(DISTINCT a.target) AS lost
    FROM member m
    LEFT JOIN attack a ON a.run = m.run AND a.target = m.id AND a.hurt
    WHERE m.grp <> 'crew' GROUP BY m.run, m.grp
), alive AS (SELECT run, count(*) AS people FROM living GROUP BY run),
trust AS (
    SELECT b.run, b.person, b.other, b.minute AS since, b.value,
           lead(b.minute) OVER pair AS until, first_value(b.value) OVER pair AS earlier
    FROM bond b
    SEMI JOIN hung h ON h.run = b.run AND h.actor = b.other
    WHERE b.kind = 'trust'
    WINDOW pair AS (PARTITION BY b.run, b.person, b.other ORDER BY b.rowid)
)
SELECT f.run, f.minute, f.id AS event, n.instrument AS object, f.actor AS finder,
       n.actor AS maker
FROM hung n
JOIN event f ON f.run = n.run AND f.verb IN ('see', 'inspect') AND f.target = n.instrument
  AND f.id > n.id AND f.actor <> n.actor
JOIN living s ON s.run = f.run AND s.person = f.actor
JOIN trust t ON t.run = f.run AND t.person = f.actor AND t.other = n.actor
  AND t.since <= f.minute AND f.minute < coalesce(t.until, 2147483647)
  AND t.value >= 0.8 AND t.value > t.earlier
JOIN herd h ON h.run = f.run
JOIN alive v ON v.run = f.run AND v.people = h.size - h.lost
