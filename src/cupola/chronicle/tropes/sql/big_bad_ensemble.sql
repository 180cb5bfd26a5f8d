-- title: Big Bad Ensemble
-- story: Somebody attacks or hunts the protagonist and stays an enemy until death. Then somebody
--   who had done the protagonist no violence before takes over the part.
-- roles: first_menace, second_menace
-- not: Two who are the protagonist's enemies at the same time, an enemy who made peace before
--   dying, one whom the protagonist struck or seized first, or who
--   only fends somebody off.
-- status: named
-- source: document 004, T04
WITH hero AS (SELECT run, value AS id FROM param WHERE name = 'protagonist'),
fate AS (
    SELECT h.run, h.id, least(coalesce(min(d.event), 2147483647),
                              coalesce(min(e.id), 2147483647)) AS gone
    FROM hero h
    LEFT JOIN death d ON d.run = h.run AND d.person = h.id
    LEFT JOIN event e ON e.run = h.run AND e.actor = h.id AND e.verb = 'depart'
    GROUP BY h.run, h.id
),
provoked AS (
    SELECT x.run, x.target AS id, min(x.event) AS event
    FROM hostile x JOIN hero h ON h.run = x.run AND h.id = x.actor
    WHERE x.verb IN ('strike', 'strangle', 'swing', 'hunt', 'seize')
    GROUP BY x.run, x.target
),
menace AS (
    SELECT x.run, x.event, x.minute, x.actor, h.id AS hero
    FROM hostile x JOIN fate h ON h.run = x.run AND x.event < h.gone
    LEFT JOIN provoked s ON s.run = x.run AND s.id = x.actor AND s.event < x.event
    WHERE (x.verb IN ('strike', 'strangle', 'swing', 'hunt') AND x.target = h.id
           OR x.verb = 'shut_down')
      AND x.actor <> h.id AND s.id IS NULL AND coalesce(x.intent, '') <> 'self_defence'
),
begun AS (
    SELECT run, actor, min(event) AS event
    FROM (SELECT run, actor, event FROM menace
          UNION ALL
          SELECT x.run, x.actor, x.event
          FROM hostile x JOIN hero h ON h.run = x.run AND h.id = x.target)
    GROUP BY run, actor
),
fallen AS (
    SELECT m.run, m.actor, m.hero, max(m.event) AS last_deed, d.event AS death
    FROM menace m
    JOIN death d ON d.run = m.run AND d.person = m.actor AND d.event > m.event
    GROUP BY m.run, m.actor, m.hero, d.event
),
first_menace AS (
    SELECT f.* FROM fallen f
    WHERE NOT EXISTS (
        SELECT 1 FROM event e
        WHERE e.run = f.run AND e.actor = f.actor AND e.target = f.hero
          AND e.verb IN ('agree', 'pledge', 'comfort', 'tend', 'rescue', 'hide')
          AND e.id > f.last_deed AND e.id < f.death
    )
)
SELECT m.run, m.minute, m.event, f.actor AS first_menace, m.actor AS second_menace
FROM first_menace f
JOIN menace m ON m.run = f.run AND m.actor <> f.actor AND m.event > f.death
JOIN begun b ON b.run = m.run AND b.actor = m.actor AND b.event = m.event
