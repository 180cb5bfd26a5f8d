-- title: Killed Without a First Blow
-- story: Somebody kills one of another side, though nobody of that side has been hostile to anybody
--   of the killer's.
-- roles: killer, victim
-- not: Killing after anybody of the other side has struck, hunted or seized one of the killer's,
--   however slightly, be it in answer, and whether or not the killer knew.
-- status: control
-- source: document 004, counterfactual of the first strike
WITH struck AS (
    SELECT f.run, p.side, q.side AS struck_side, min(f.event) AS event
    FROM first_hostile f
    JOIN person p ON p.run = f.run AND p.id = f.actor
    JOIN person q ON q.run = f.run AND q.id = f.target
    GROUP BY f.run, p.side, q.side
)
SELECT d.run, d.minute, d.event, d.killer, d.person AS victim
FROM death d
JOIN person k ON k.run = d.run AND k.id = d.killer
JOIN person v ON v.run = d.run AND v.id = d.person AND v.side <> k.side
LEFT JOIN struck s ON s.run = d.run AND s.side = v.side AND s.struck_side = k.side
  AND s.event < d.blow
WHERE s.event IS NULL
