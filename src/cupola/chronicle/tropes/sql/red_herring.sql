-- title: Red Herring
-- story: What the viewer is shown points to somebody as the one who will kill; to the end that
--   person never strikes unprovoked.
-- roles: viewer, suspect
-- not: A suspicion that comes true, one that people in the story hold and the viewer does not,
--   or one that blood has given cause for.
-- status: named
-- source: document 004, T21
-- needs: telling
WITH cue AS (
    SELECT v.run, v.person AS viewer, p.id AS suspect,
           min(v.position) AS position, arg_min(v.cause, v.position) AS event
    FROM viewer_belief v
    JOIN person p ON p.run = v.run AND v.fact = p.id || '_will_strike'
    WHERE v.value >= 0.5
    GROUP BY v.run, v.person, p.id
)
SELECT c.run, coalesce(e.minute, 0) AS minute, c.event, c.viewer, c.suspect
FROM cue c
LEFT JOIN event e ON e.run = c.run AND e.id = c.event
WHERE NOT EXISTS (SELECT 1 FROM unprovoked u WHERE u.run = c.run AND u.actor = c.suspect)
  AND NOT EXISTS (SELECT 1 FROM hostile h WHERE h.run = c.run AND h.actor = c.suspect
                  AND (h.verb IN ('hunt', 'shut_down') OR h.event = c.event))
