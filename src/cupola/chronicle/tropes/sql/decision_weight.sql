-- title: The Weight of a Decision
-- story: Two runs with one seed differ in one thing, and not the same people die.
-- roles: changed, before, after, dead_before, dead_after
-- not: Runs with other seeds, runs that differ in several things, or a change that spares nobody
--   and costs nobody.  One run alone shows nothing.
-- status: pattern
-- source: document 002
-- needs: pairs
WITH setting AS (
    SELECT r.run, r.seed, r.scenario, p.name, coalesce(p.value, '-') AS value
    FROM run r JOIN param p ON p.run = r.run
    WHERE p.name = 'without' OR starts_with(p.name, 'reading.')
), lost AS (
    SELECT r.run, max(d.minute) AS minute, arg_max(d.event, d.event) AS event,
           coalesce(string_agg(d.person, '+' ORDER BY d.person), 'nobody') AS dead
    FROM run r LEFT JOIN death d ON d.run = r.run
      AND EXISTS (SELECT 1 FROM person p WHERE p.run = d.run AND p.id = d.person)
    GROUP BY r.run
), repeated AS (
    SELECT scenario, seed FROM run GROUP BY scenario, seed HAVING count(*) > 1
), pair AS (
    SELECT a.run AS old, b.run AS run, min(a.name) AS changed, min(a.value) AS before,
           min(b.value) AS after
    FROM setting a
    JOIN repeated USING (scenario, seed)
    JOIN setting b ON b.seed = a.seed AND b.scenario = a.scenario AND b.name = a.name
      AND b.run > a.run AND b.value <> a.value
    GROUP BY a.run, b.run HAVING count(*) = 1
)
SELECT p.run, coalesce(y.minute, x.minute) AS minute, y.event, p.changed, p.before, p.after,
       x.dead AS dead_before, y.dead AS dead_after
FROM pair p
JOIN lost x ON x.run = p.old
JOIN lost y ON y.run = p.run
WHERE x.dead <> y.dead
