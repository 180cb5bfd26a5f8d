-- title: Book Ends
-- story: The first deed of the protagonist that the viewer is shown and the last one are the same
--   deed in the same place.
-- roles: deed, place
-- not: The same deed somewhere else, another deed in the same place, or one deed that is both the
--   first and the last. Work, rest, sleep, the ways between, what one only sees and what one tries
--   in vain do not count.
-- status: named
-- source: document 004, T06
-- needs: telling
WITH own AS (
    SELECT s.run, s.position, e.id, e.minute, e.verb, e.place
    FROM shown s
    JOIN event e ON e.run = s.run AND e.id = s.event
    JOIN param p ON p.run = e.run AND p.name = 'protagonist' AND p.value = e.actor
    WHERE e.verb NOT IN ('see', 'tried')
),
frame AS (
    SELECT run, arg_min(id, position) AS opening, arg_max(id, position) AS closing,
           arg_max(minute, position) AS minute,
           arg_min(verb, position) AS first_verb, arg_max(verb, position) AS last_verb,
           arg_min(place, position) AS first_place, arg_max(place, position) AS last_place
    FROM own GROUP BY run
)
SELECT run, minute, closing AS event, last_verb AS deed, last_place AS place
FROM frame
WHERE opening <> closing AND first_verb = last_verb AND first_place = last_place
