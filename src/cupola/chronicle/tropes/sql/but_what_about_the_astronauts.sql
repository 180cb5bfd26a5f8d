-- title: But What About the Astronauts?
-- story: People in orbit see nuclear strikes on Earth. Then orders reach people of at least two
--   sides to take the place that they share.
-- roles: witnesses, issuer, other_issuer
-- not: Orders that came before anybody saw the war, orders to one side alone, or orders that ask
--   for something else than the place.
-- status: named
-- source: document 004, T07
WITH sight AS (
    SELECT e.run, e.id AS event, e.actor
    FROM event e
    JOIN person p ON p.run = e.run AND p.id = e.actor
    JOIN war w ON w.run = e.run AND w.event < e.id
    WHERE e.verb = 'see' AND e.content = 'war_visible' AND coalesce(e.truth, 1) = 1
),
first_sight AS (SELECT run, min(event) AS event FROM sight GROUP BY run),
demand AS (
    SELECT o.run, o.ground, o.side, min(o.event) AS event, min(o.minute) AS minute
    FROM ordered o JOIN first_sight f ON f.run = o.run AND f.event < o.event
    WHERE o.content IN ('take_station', 'remove_others')
    GROUP BY o.run, o.ground, o.side
),
first_demand AS (
    SELECT run, arg_min(ground, event) AS ground, arg_min(side, event) AS side
    FROM demand GROUP BY run
),
issued AS (
    SELECT f.run, f.ground AS issuer, arg_min(d.ground, d.event) AS other_issuer,
           min(d.event) AS event, min(d.minute) AS minute
    FROM first_demand f
    JOIN demand d ON d.run = f.run AND d.side <> f.side AND d.ground <> f.ground
    GROUP BY f.run, f.ground
)
SELECT i.run, i.minute, i.event, count(DISTINCT s.actor) AS witnesses, i.issuer, i.other_issuer
FROM issued i JOIN sight s ON s.run = i.run AND s.event < i.event
GROUP BY i.run, i.minute, i.event, i.issuer, i.other_issuer
