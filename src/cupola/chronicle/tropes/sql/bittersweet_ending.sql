-- title: Bittersweet Ending
-- story: More have died than live. Of the living one at least is hurt, but they leave with the
--   remedy for what burns below, nobody knows where to, and they have heard that states stand.
-- roles: dead, alive, hurt
-- not: An ending with the remedy left behind or in nobody's hands, one in which most live, one
--   in which nobody left is hurt, or one in which nothing was heard from Earth.
-- status: named
-- source: document 004, T05
WITH saved AS (
    SELECT r.run, r.id AS event, r.minute, r.actor AS bearer
    FROM event b
    JOIN item i ON i.run = b.run AND i.id = b.instrument AND i.effect = 'radiation_sickness'
    JOIN living l ON l.run = b.run AND l.person = b.actor
    JOIN event r ON r.run = b.run AND r.actor = b.actor AND r.id > b.id
    WHERE b.verb = 'board' AND r.verb = 'ride' AND r.outcome = 'unknown'
),
hurt AS (
    SELECT DISTINCT a.run, a.target AS person
    FROM attack a JOIN living l ON l.run = a.run AND l.person = a.target
    WHERE a.outcome IN ('wounded', 'maimed', 'mortal', 'apparent_dead')
),
sign AS (
    SELECT c.run, min(c.id) AS event
    FROM event c
    JOIN war w ON w.run = c.run AND w.event < c.id
    LEFT JOIN living l ON l.run = c.run AND l.person = c.target
    WHERE c.verb = 'contact' AND c.outcome = 'heard'
      AND (l.person IS NOT NULL OR c.target = 'all')
    GROUP BY c.run
)
SELECT s.run, s.minute, s.event, t.dead, t.people - t.dead AS alive, h.person AS hurt
FROM saved s
JOIN toll t ON t.run = s.run AND t.dead > t.people - t.dead
JOIN hurt h ON h.run = s.run
JOIN sign g ON g.run = s.run AND g.event < s.event
