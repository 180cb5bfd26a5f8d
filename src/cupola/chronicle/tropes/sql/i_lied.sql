-- title: I Lied
-- story: One person promises another something and means it. A third tells that other a falsehood,
--   by which the honest one seems the liar and comes to harm. Later the deceived finds the fact,
--   and holds that the third lied and the first did not.
-- roles: honest, deceived, liar, falsehood
-- not: A mistake that the speaker believed, a promise that was not meant, a lie that nobody comes
--   to harm by, or one that is never found out.
-- status: named
-- source: document 004, T14
WITH promise AS (
    SELECT run, event, speaker AS honest, listener AS deceived
    FROM statement WHERE verb = 'promise' AND coalesce(held, 1) >= 0.5
),
slander AS (
    SELECT p.run, p.honest, p.deceived, l.speaker AS liar, min(l.event) AS event
    FROM promise p
    JOIN lie l ON l.run = p.run AND l.listener = p.deceived AND l.speaker <> p.honest
        AND l.event > p.event
    JOIN came_to_hold c ON c.run = l.run AND c.person = p.deceived AND c.cause = l.event
        AND c.fact = p.honest || '_lied'
    GROUP BY p.run, p.honest, p.deceived, l.speaker
),
cleared AS (
    SELECT s.*, e.id AS found, e.minute
    FROM slander s
    JOIN gave_up g ON g.run = s.run AND g.person = s.deceived AND g.fact = s.honest || '_lied'
        AND g.cause > s.event
    JOIN came_to_hold c ON c.run = s.run AND c.person = s.deceived
        AND c.fact = s.liar || '_lied' AND c.cause = g.cause
    JOIN event e ON e.run = s.run AND e.id = g.cause AND e.verb = 'see'
),
harmed AS (
    SELECT DISTINCT c.run, c.honest, c.deceived, c.liar, c.found
    FROM cleared c
    JOIN attack a ON a.run = c.run AND a.target = c.honest AND a.hurt
        AND a.actor IN (c.liar, c.deceived) AND a.event > c.event AND a.event < c.found
),
refuted AS (
    SELECT DISTINCT c.run, c.minute, c.found, c.honest, c.deceived, c.liar, l.content
    FROM cleared c
    JOIN lie l ON l.run = c.run AND l.speaker = c.liar AND l.listener = c.deceived
        AND l.event >= c.event AND l.event < c.found
    JOIN belief b ON b.run = c.run AND b.person = c.deceived AND b.cause = l.event
        AND b.value < b.before
    JOIN belief f ON f.run = c.run AND f.person = c.deceived AND f.cause = c.found
        AND f.fact = b.fact AND f.value > f.before
)
SELECT r.run, r.minute, r.found AS event, r.honest, r.deceived, r.liar, r.content AS falsehood
FROM refuted r
JOIN harmed h ON h.run = r.run AND h.honest = r.honest AND h.deceived = r.deceived
    AND h.liar = r.liar AND h.found = r.found
