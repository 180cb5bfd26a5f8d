-- title: Apocalypse How
-- story: Nuclear strikes set at least two home regions on fire, and people in orbit see it.
-- roles: region, other_region, class
-- not: One region alone, strikes that do not burn, or a war that people aboard only hear of. The
--   class is a stand-in of ours (2 or 3, by how many regions burn), not the catalogue's number.
-- status: named
-- source: document 004, T02
WITH burnt AS (
    SELECT run, target, min(event) AS event
    FROM strike_below WHERE outcome = 'burning' GROUP BY run, target
),
ranked AS (
    SELECT *, row_number() OVER (PARTITION BY run ORDER BY event) AS place FROM burnt
),
burning AS (
    SELECT run, min(target) FILTER (place = 1) AS region, min(target) FILTER (place = 2) AS other,
           least(3, count(*)) AS class
    FROM ranked GROUP BY run
),
seen AS (
    SELECT e.run, min(e.minute) AS minute, min(e.id) AS event
    FROM event e
    JOIN person p ON p.run = e.run AND p.id = e.actor
    JOIN ranked r ON r.run = e.run AND r.place = 2 AND r.event < e.id
    WHERE e.verb = 'see' AND e.content = 'war_visible' AND coalesce(e.truth, 1) = 1
    GROUP BY e.run
)
SELECT s.run, s.minute, s.event, b.region, b.other AS other_region, b.class
FROM seen s JOIN burning b ON b.run = s.run
