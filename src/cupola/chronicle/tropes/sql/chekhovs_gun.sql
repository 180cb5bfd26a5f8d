-- title: Chekhov's Gun
-- story: Before the war the viewer is shown a harmless thing. For hours nobody uses it; then
--   somebody is killed with it, or with a part of it.
-- roles: shown_thing, weapon, victim, giver
-- not: A thing that the viewer sees first when it is reached for, one that is in use all the time,
--   one that hurts but does not kill, or one that was a weapon from the start.
-- status: named
-- source: document 004, T09
-- needs: telling
WITH killing AS (
    SELECT d.run, d.event, d.minute, d.person AS victim, d.weapon,
           coalesce(i.part_of, i.id) AS whole
    FROM death d
    JOIN item i ON i.run = d.run AND i.id = d.weapon
    JOIN person p ON p.run = d.run AND p.id = d.person
    WHERE coalesce(i.made_for, '') <> 'weapon'
),
thing AS (
    SELECT DISTINCT run, weapon, whole, weapon AS id FROM killing
    UNION
    SELECT DISTINCT run, weapon, whole, whole FROM killing
),
touched AS (
    SELECT t.run, t.weapon, t.id AS thing, e.id AS event, e.minute, e.actor, e.verb
    FROM thing t JOIN event e ON e.run = t.run AND e.instrument = t.id
    UNION
    SELECT t.run, t.weapon, t.id, e.id, e.minute, e.actor, e.verb
    FROM thing t JOIN event e ON e.run = t.run AND e.target = t.id
),
violent AS (
    SELECT run, weapon, min(minute) AS minute, min(event) AS event
    FROM touched
    WHERE verb IN ('strike', 'strangle', 'swing', 'hunt') GROUP BY run, weapon
),
first_act AS (
    SELECT t.run, t.weapon, arg_min(t.thing, t.event) AS thing, arg_min(t.actor, t.event) AS giver,
           max(t.minute) AS last
    FROM touched t
    JOIN shown s ON s.run = t.run AND s.event = t.event
    JOIN war w ON w.run = t.run AND t.event < w.event
    JOIN violent v ON v.run = t.run AND v.weapon = t.weapon AND t.event < v.event
    GROUP BY t.run, t.weapon
)
SELECT k.run, k.minute, k.event, f.thing AS shown_thing, k.weapon, k.victim, f.giver
FROM killing k
JOIN first_act f ON f.run = k.run AND f.weapon = k.weapon
JOIN violent v ON v.run = k.run AND v.weapon = k.weapon
JOIN war w ON w.run = k.run AND w.event < v.event
WHERE v.minute - f.last >= 6 * 60
  AND NOT EXISTS (
      SELECT 1 FROM touched u
      WHERE u.run = k.run AND u.weapon = k.weapon AND u.event > w.event
        AND u.minute < v.minute - 60
  )
