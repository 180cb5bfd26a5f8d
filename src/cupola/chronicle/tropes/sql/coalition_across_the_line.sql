-- title: A Coalition Across the Line
-- story: At the end one single pair, of two sides, trust each other.
-- roles: one, other
-- not: A crew that trusts one another as a whole, trust on one side only, or two of one side.
-- status: pattern
-- source: document 001
WITH held AS (
    SELECT b.run, b.person, b.other, b.since, p.side
    FROM bond_span b
    JOIN living p ON p.run = b.run AND p.person = b.person
    JOIN living q ON q.run = b.run AND q.person = b.other AND q.side <> p.side
    WHERE b.kind = 'trust' AND b.value >= 0.7 AND b.until = 2147483647
), pair AS (
    SELECT a.run, a.person AS one, b.person AS other, greatest(a.since, b.since) AS minute
    FROM held a
    JOIN held b ON b.run = a.run AND b.person = a.other AND b.other = a.person
    WHERE a.person < b.person
), alone AS (SELECT run FROM pair GROUP BY run HAVING count(*) = 1)
SELECT p.run, p.minute, NULL AS event, p.one, p.other
FROM pair p JOIN alone USING (run)
JOIN war w ON w.run = p.run
