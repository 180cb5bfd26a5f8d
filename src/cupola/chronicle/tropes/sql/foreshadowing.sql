-- title: Foreshadowing
-- story: A group loses some of its members to one another; a kind hand gives the rest something to
--   hold on to. Later a group of the same size loses as many to its own, and at the end the
--   protagonist finds what was given.
-- roles: early, late, size, lost
-- not: Groups of different size or with different losses, losses that come from outside, or a gift
--   that nobody finds.
-- status: named
-- source: document 004, T13
WITH size AS (SELECT run, grp, count(DISTINCT id) AS members FROM member GROUP BY run, grp),
blow AS (
    SELECT run, event, actor, target FROM attack WHERE outcome = 'maimed'
    UNION
    SELECT run, blow, killer, person FROM death WHERE killer IS NOT NULL
),
loss AS (
    SELECT b.run, m.grp, count(DISTINCT m.id) AS lost, min(b.event) AS first, max(b.event) AS last
    FROM blow b
    JOIN member m ON m.run = b.run AND m.id = b.target
    JOIN member k ON k.run = b.run AND k.id = b.actor AND k.grp = m.grp
    GROUP BY b.run, m.grp
),
found AS (
    SELECT f.run, h.id AS given, f.id AS event, f.minute
    FROM event h
    JOIN item i ON i.run = h.run AND i.id = h.instrument AND i.made_for = 'comfort'
    JOIN event f ON f.run = h.run AND f.cause = h.id AND f.verb = 'see' AND f.actor <> h.actor
    JOIN param p ON p.run = f.run AND p.name = 'protagonist' AND p.value = f.actor
    WHERE h.verb = 'install'
)
SELECT a.run, f.minute, f.event, a.grp AS early, b.grp AS late, s.members AS size, a.lost
FROM loss a
JOIN loss b ON b.run = a.run AND b.lost = a.lost AND a.last < b.first
JOIN size s ON s.run = a.run AND s.grp = a.grp
JOIN size z ON z.run = b.run AND z.grp = b.grp AND z.members = s.members
JOIN found f ON f.run = a.run AND f.given > a.last AND f.given < b.first AND f.event > b.last
WHERE a.lost < s.members
