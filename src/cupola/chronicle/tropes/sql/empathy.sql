-- title: Somebody to Feel For
-- story: Somebody is shown with what a viewer can feel for: a goal of one's own, people lost,
--   kind acts, moments of guilt; two of these four at least.
-- roles: person, goals, losses, kind_acts, guilt
-- not: One who only does a duty or asks for help: to call for help oneself, to vouch for oneself, or
--   to go out and work is no goal and no kindness, and what was only tried is no deed.  Whoever is
--   held to be dead is lost, if they were dear (friendship or love of 0.3), whether it is so or not,
--   and even by one's own hand.
-- status: pattern
-- source: document 000
WITH aim AS (
    SELECT run, id AS person, 1 AS goals, 0 AS losses, 0 AS kind_acts, 0 AS guilt
    FROM person WHERE goal IS NOT NULL
    UNION ALL
    SELECT DISTINCT run, actor, intent, 0, 0, 0 FROM (
        SELECT run, actor, 1 AS intent, verb FROM event
        WHERE intent IN ('save_people', 'protect_own', 'protect', 'keep_peace', 'obtain_cure',
                         'revenge', 'leave_alone', 'do_right', 'truce')
          AND verb NOT IN ('see', 'tried', 'grab', 'open', 'unlock')
          AND coalesce(content, '') NOT IN ('spacewalk', actor || '_alive'))
    UNION ALL
    SELECT g.run, g.person, 0, count(DISTINCT b.other), 0, 0
    FROM gave_up g
    JOIN about a ON a.word = g.fact AND a.kind = 'alive'
    JOIN dear b ON b.run = g.run AND b.person = g.person AND b.other = a.subject
      AND b.since <= g.minute AND g.minute < b.until
    GROUP BY g.run, g.person
    UNION ALL
    SELECT run, actor, 0, 0, count(*), 0 FROM event
    WHERE target <> actor
      AND (verb IN ('give', 'comfort', 'tend', 'hide', 'rescue')
           OR (verb = 'promise' AND held >= 0.5)
           OR (verb NOT IN ('see', 'tried', 'inspect', 'open', 'unlock')
               AND coalesce(content, '') NOT IN (actor || '_alive', actor || '_harmless')
               AND intent IN ('help', 'kindness', 'protect', 'support', 'welcome')))
    GROUP BY run, actor
    UNION ALL
    SELECT run, actor, 0, 0, 0, count(*) FROM event WHERE verb = 'regret' GROUP BY run, actor
), told AS (
    SELECT run, person, max(goals) AS goals, max(losses) AS losses,
           max(kind_acts) AS kind_acts, max(guilt) AS guilt
    FROM aim GROUP BY run, person
)
SELECT t.run, r.minutes AS minute, NULL AS event, t.person, t.goals, t.losses, t.kind_acts,
       t.guilt
FROM told t
JOIN person p ON p.run = t.run AND p.id = t.person
JOIN run r ON r.run = t.run
WHERE CAST(goals > 0 AS INTEGER) + CAST(losses > 0 AS INTEGER) + CAST(kind_acts > 0 AS INTEGER)
      + CAST(guilt > 0 AS INTEGER) >= 2
