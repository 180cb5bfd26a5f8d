-- title: A Coalition Across the Line
-- story: At the end one single pair across the line between two sides trust each other (0.7 or more
--   both ways), and no second pair across it comes near (0.6 both ways).
-- roles: one, other
-- not: A crew that trusts one another as a whole, trust on one side only, two of one side, or a
--   second pair that trusts nearly as much.
-- status: pattern
-- source: document 001
WITH held AS (
    SELECT b.run, b.person, b.other, b.value, b.since
    FROM trust_at_end b
    JOIN living p ON p.run = b.run AND p.person = b.person
    JOIN living q ON q.run = b.run AND q.person = b.other AND q.side <> p.side
    WHERE b.value >= 0.6
), pair AS (
    SELECT a.run, a.person AS one, b.person AS other, greatest(a.since, b.since) AS minute,
           least(a.value, b.value) AS trust
    FROM held a
    JOIN held b ON b.run = a.run AND b.person = a.other AND b.other = a.person
    WHERE a.person < b.person
), alone AS (SELECT run FROM pair GROUP BY run HAVING count(*) = 1)
SELECT p.run, p.minute, NULL AS event, p.one, p.other
FROM pair p JOIN alone USING (run)
JOIN war w ON w.run = p.run
WHERE p.trust >= 0.7
