-- title: Properly Paranoid
-- story: Somebody expects another to strike before anything hostile of theirs is known or told, and
--   something hostile does follow: they strike, hunt or sabotage.
-- roles: person, suspect
-- not: Fear of one who has struck, threatened or sworn it already, a suspicion that was dropped, or
--   one that never comes true; nor is it one if the suspect, or anybody of the suspect's side, was
--   struck first by the one who expects it or by the one who is then struck.
-- status: named
-- source: document 004, T20
WITH expects AS (
    SELECT h.run, h.person, h.subject AS suspect, h.minute AS since,
           coalesce(h.cause, -1) AS cause, min(g.minute) AS until
    FROM held_about h
    LEFT JOIN gave_up g ON g.run = h.run AND g.person = h.person AND g.fact = h.fact
      AND g.minute > h.minute
    WHERE h.kind = 'will_strike' AND h.subject <> h.person
    GROUP BY ALL
), known AS (
    SELECT e.run, v.person, e.actor AS suspect, min(e.id) AS event
    FROM event e JOIN perceived v ON v.run = e.run AND v.event = e.id AND v.person <> e.actor
    WHERE e.verb IN ('strike', 'strangle', 'swing', 'hunt', 'seize', 'shove', 'disarm', 'cut',
                     'shut_down', 'lock', 'threaten', 'vow')
    GROUP BY e.run, v.person, e.actor
), told AS (
    SELECT s.run, v.person, a.subject AS suspect, min(s.event) AS event
    FROM statement s
    JOIN about a ON a.word = s.content AND a.kind = 'harmed'
    JOIN perceived v ON v.run = s.run AND v.event = s.event AND v.person <> s.speaker
      AND v.understood
    GROUP BY s.run, v.person, a.subject
), blamed AS (
    SELECT run, person, subject AS suspect, min(minute) AS minute
    FROM held_about WHERE kind = 'harmed' GROUP BY run, person, subject
), struck AS (
    SELECT f.run, f.actor, p.side, min(f.event) AS event
    FROM first_hostile f JOIN person p ON p.run = f.run AND p.id = f.target
    GROUP BY f.run, f.actor, p.side
), deed AS (
    SELECT run, actor AS suspect, target, event, minute FROM attack WHERE verb <> 'maul'
    UNION ALL
    SELECT run, actor, target, event, minute FROM hostile WHERE verb = 'hunt'
    UNION ALL
    SELECT run, actor, NULL, id, minute FROM event
    WHERE verb IN ('cut', 'fake') OR (verb = 'shut_down' AND intent = 'kill_others')
), proof AS (
    SELECT d.* EXCLUDE (target), p.side
    FROM deed d
    JOIN person p ON p.run = d.run AND p.id = d.suspect
    LEFT JOIN struck s ON s.run = d.run AND s.actor = d.target AND s.side = p.side
      AND s.event < d.event
    WHERE s.event IS NULL
)
SELECT x.run, min(s.minute) AS minute, min(s.event) AS event, x.person, x.suspect
FROM expects x
JOIN proof s ON s.run = x.run AND s.suspect = x.suspect AND s.event > x.cause
  AND s.minute >= x.since AND (x.until IS NULL OR s.minute <= x.until)
LEFT JOIN known k ON k.run = x.run AND k.person = x.person AND k.suspect = x.suspect
  AND k.event <= x.cause
LEFT JOIN told t ON t.run = x.run AND t.person = x.person AND t.suspect = x.suspect
  AND t.event <= x.cause
LEFT JOIN blamed b ON b.run = x.run AND b.person = x.person AND b.suspect = x.suspect
  AND b.minute <= x.since
LEFT JOIN struck o ON o.run = x.run AND o.actor = x.person AND o.side = s.side
  AND o.event < s.event
LEFT JOIN death d ON d.run = x.run AND d.person = x.person AND d.event < s.event
WHERE k.event IS NULL AND t.event IS NULL AND b.minute IS NULL AND d.event IS NULL
  AND o.event IS NULL
GROUP BY x.run, x.person, x.suspect
