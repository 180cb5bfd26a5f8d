-- title: Wham Shot
-- story: One silent sight, shown to the viewer and to one person, of a thing that nobody had held
--   before; within half an hour at least five people know.
-- roles: person, place, sight
-- not: News that is told, a sight that several have at once, the traces of a deed that others saw
--   done, or what only confirms what somebody had held already, as the sight of a war of which the
--   orders told.
-- status: named
-- source: document 004, T26
-- needs: telling
WITH learnt(run, minute, person, word, cause) AS (
    SELECT run, minute, person,
           CASE fact WHEN 'war_declared' THEN 'war_visible' ELSE fact END, cause
    FROM came_to_hold
    UNION ALL
    SELECT run, minute, person,
           regexp_replace(regexp_replace(regexp_replace(fact, '_alive$', '_dead'), '_on$', '_off'),
                          '_ok$', '_cut'), cause
    FROM gave_up WHERE fact SIMILAR TO '.*_(alive|on|ok)'
), sight AS (
    SELECT e.run, e.minute, e.id AS event, e.actor AS person, e.place, e.content AS sight, e.cause
    FROM event e
    JOIN (SELECT run, word, min(cause) AS cause FROM learnt GROUP BY run, word) f
      ON f.run = e.run AND f.cause = e.id AND f.word = e.content
    SEMI JOIN shown s ON s.run = e.run AND s.event = e.id
    WHERE e.verb = 'see'
), origin AS (
    SELECT run, event, person, event AS seen FROM sight
    UNION ALL
    SELECT run, event, person, cause FROM sight WHERE cause IS NOT NULL
), beheld AS (
    SELECT o.run, o.event FROM origin o
    JOIN perceived v ON v.run = o.run AND v.event = o.seen AND v.person <> o.person
    UNION ALL
    SELECT s.run, s.event FROM sight s
    JOIN event o ON o.run = s.run AND o.minute = s.minute AND o.verb = 'see'
      AND o.content = s.sight AND o.actor <> s.person
)
SELECT s.run, s.minute, s.event, s.person, s.place, s.sight
FROM sight s
ANTI JOIN beheld h ON h.run = s.run AND h.event = s.event
JOIN learnt b ON b.run = s.run AND b.word = s.sight AND b.minute <= s.minute + 30
GROUP BY s.run, s.minute, s.event, s.person, s.place, s.sight
HAVING count(DISTINCT b.person) >= 5 AND bool_or(b.person = s.person AND b.cause = s.event)
