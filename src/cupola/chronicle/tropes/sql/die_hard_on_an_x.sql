-- title: "Die Hard" on an X
-- story: Nobody gets out of one site, and half of the people or more die there. At least two who
--   never struck first fight back with blows against those who attack them, and share the part.
-- roles: site, hero
-- not: A lone hero, a fight in which few die, people who strike or seize first, who attack
--   somebody else than their attacker, or who shut down what all breathe by.
-- status: named
-- source: document 004, T12
WITH threat AS (
    SELECT run, actor, target, min(event) AS event
    FROM hostile WHERE verb IN ('strike', 'strangle', 'swing', 'hunt') GROUP BY run, actor, target
),
begun AS (
    SELECT run, actor, target, min(event) AS event
    FROM hostile
    WHERE verb IN ('strike', 'strangle', 'swing', 'hunt')
       OR verb = 'seize' AND coalesce(intent, '') <> 'stop_threat'
    GROUP BY run, actor, target
),
aggressor AS (
    SELECT DISTINCT a.run, a.actor
    FROM begun a
    LEFT JOIN begun b ON b.run = a.run AND b.actor = a.target AND b.target = a.actor
        AND b.event < a.event
    WHERE b.actor IS NULL
    UNION
    SELECT run, actor FROM hostile WHERE verb = 'shut_down'
),
answer AS (
    SELECT a.run, a.actor AS hero, l.site, min(a.event) AS event, min(a.minute) AS minute
    FROM attack a
    JOIN threat t ON t.run = a.run AND t.actor = a.target AND t.target = a.actor
        AND t.event < a.event
    JOIN person p ON p.run = a.run AND p.id = a.actor
    JOIN place l ON l.run = a.run AND l.id = a.place
    LEFT JOIN aggressor f ON f.run = a.run AND f.actor = a.actor
    WHERE f.actor IS NULL
    GROUP BY a.run, a.actor, l.site
),
fallen AS (
    SELECT d.run, l.site, d.event, d.minute,
           row_number() OVER (PARTITION BY d.run, l.site ORDER BY d.event) AS number
    FROM death d
    JOIN person p ON p.run = d.run AND p.id = d.person
    JOIN place l ON l.run = d.run AND l.id = d.place
),
half AS (
    SELECT f.run, f.site, min(f.event) AS event, min(f.minute) AS minute
    FROM fallen f JOIN toll t ON t.run = f.run
    WHERE 2 * f.number >= t.people GROUP BY f.run, f.site
),
hero AS (
    SELECT a.run, a.hero, a.site, greatest(a.event, h.event) AS event,
           greatest(a.minute, h.minute) AS minute,
           count(*) OVER (PARTITION BY a.run, a.site) AS heroes
    FROM answer a
    JOIN half h ON h.run = a.run AND h.site = a.site
    LEFT JOIN departure d ON d.run = a.run
    WHERE d.event IS NULL OR greatest(a.event, h.event) < d.event
)
SELECT run, minute, event, site, hero FROM hero WHERE heroes >= 2
