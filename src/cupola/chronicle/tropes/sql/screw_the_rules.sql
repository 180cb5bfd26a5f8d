-- title: Screw the Rules, I'm Doing What's Right!
-- story: Somebody under orders against the other side acts for peace, for help, for protection or
--   for what is right, in a way that the order forbids.
-- roles: person, act
-- not: Disobeying out of fear or for oneself, kindness to the own side, what no order forbids (a
--   comfort, a meeting), one who confides the order to a friend, one who leads nobody and only
--   keeps still, or a good deed by one who carries the order out afterwards. Who leads a side and
--   sits on the order counts too; so does a word given, whatever comes of it later.
-- status: named
-- source: document 004, T22
WITH under AS (
    SELECT run, person, side, min(event) AS event, any_value(ground) AS ground
    FROM ordered GROUP BY run, person, side
), deed AS (
    SELECT e.run, e.minute, e.id AS event, e.actor AS person, e.verb AS act
    FROM event e
    JOIN under u ON u.run = e.run AND u.person = e.actor AND u.event < e.id
    LEFT JOIN person q ON q.run = e.run AND q.id = e.target
    WHERE e.intent IN ('do_right', 'help', 'protect', 'keep_peace', 'truce', 'save_people')
      AND ((e.verb = 'refuse' AND e.content = 'order')
           OR (e.verb = 'ignore' AND e.target = u.ground)
           OR (e.verb IN ('hide', 'rescue', 'tend') AND q.side <> u.side)
           OR (e.verb = 'agree' AND e.content <> 'spacewalk' AND q.side <> u.side)
           OR (e.verb = 'propose' AND e.held >= 0.5 AND q.side <> u.side))
    UNION ALL
    SELECT e.run, e.minute, e.id, e.actor, e.verb
    FROM event e
    JOIN under u ON u.run = e.run AND u.person = e.actor AND u.event < e.id
    JOIN perceived v ON v.run = e.run AND v.event = e.id AND v.understood
    JOIN person q ON q.run = e.run AND q.id = v.person AND q.side <> u.side
    WHERE e.verb = 'read_aloud' AND e.intent = 'keep_peace' AND e.content = e.actor || '_ordered'
), chief AS (
    SELECT run, side, max(authority) AS authority FROM person GROUP BY run, side
), sat_on AS (
    SELECT e.run, e.minute, e.id AS event, e.actor AS person, e.verb AS act
    FROM event e
    JOIN under u ON u.run = e.run AND u.person = e.actor AND u.event < e.id
    JOIN person p ON p.run = e.run AND p.id = e.actor
    JOIN chief c ON c.run = p.run AND c.side = p.side AND c.authority = p.authority
    WHERE e.verb = 'conceal' AND e.intent = 'keep_peace' AND e.content = e.actor || '_ordered'
      AND NOT EXISTS (SELECT 1 FROM unprovoked k WHERE k.run = e.run AND k.actor = e.actor)
      AND NOT EXISTS (SELECT 1 FROM obeyed o WHERE o.run = e.run AND o.person = e.actor
                      AND o.event < e.id)
)
SELECT d.* FROM (SELECT * FROM deed UNION ALL SELECT * FROM sat_on) d
WHERE NOT EXISTS (SELECT 1 FROM obeyed o WHERE o.run = d.run AND o.person = d.person
                  AND o.event > d.event)
