-- What tropes ask about again and again, made once when a chronicle is loaded, in this order.
--
-- `event` here is the table of `schema.sql` without routine (see `loading.py`): nobody's going,
-- working, resting, sleeping and looking out.  Every join is on `run` too.

-- Violence meant for a living being's body; a blow that missed is one as well.
CREATE TABLE attack AS
SELECT run, id AS event, minute, actor, target, verb, instrument, place, intent, outcome, cause,
       outcome NOT IN ('unhurt', 'slipped') AS hurt,
       outcome IN ('mortal', 'dead') AS fatal
FROM event
WHERE verb IN ('strike', 'strangle', 'swing', 'maul') AND target IS NOT NULL AND target <> actor;

-- All that threatens somebody with violence: attacks, hunts, grips, shoves, wresting a thing
-- away; and shutting down what all breathe by to kill (target: nobody in particular).
CREATE TABLE hostile AS
SELECT run, id AS event, minute, actor,
       CASE WHEN verb = 'shut_down' THEN NULL ELSE target END AS target,
       verb, instrument, place, intent, outcome
FROM event
WHERE (verb IN ('strike', 'strangle', 'swing', 'hunt', 'seize', 'shove', 'disarm')
       AND target IS NOT NULL AND target <> actor)
   OR (verb = 'shut_down' AND intent = 'kill_others');

-- Between whom violence first went which way: each pair's first hostile deed.
CREATE TABLE first_hostile AS
SELECT run, actor, target, min(event) AS event, min(minute) AS minute
FROM hostile WHERE target IS NOT NULL GROUP BY run, actor, target;

-- Who began violence against somebody: a first attack or hunt between two that is no answer.
CREATE TABLE began AS
SELECT a.run, a.actor, a.target, min(a.event) AS event
FROM hostile a
LEFT JOIN first_hostile f ON f.run = a.run AND f.actor = a.target AND f.target = a.actor
    AND f.event < a.event
WHERE a.verb IN ('strike', 'strangle', 'swing', 'hunt') AND a.target IS NOT NULL
    AND f.event IS NULL
GROUP BY a.run, a.actor, a.target;

-- Attacks on somebody who had not been hostile to the attacker before, and none of whose side had;
-- nor had begun violence against a third whom the attacker now avenges or defends.
CREATE TABLE unprovoked AS
SELECT a.*
FROM attack a
LEFT JOIN person p ON p.run = a.run AND p.id = a.target
WHERE NOT EXISTS (
    SELECT 1 FROM first_hostile h
    LEFT JOIN person q ON q.run = h.run AND q.id = h.actor
    WHERE h.run = a.run AND h.target = a.actor AND h.event < a.event
      AND (h.actor = a.target OR q.side = p.side)
) AND NOT EXISTS (
    SELECT 1 FROM began b
    WHERE b.run = a.run AND b.actor = a.target AND b.target <> a.actor AND b.event < a.event
      AND a.intent IN ('revenge', 'self_defence', 'stop_threat', 'protect')
);

-- Who died, with the blow it came from (NULL if nobody's) and who dealt it.
CREATE TABLE death AS
SELECT d.run, d.id AS event, d.minute, d.actor AS person, d.place,
       a.actor AS killer, a.event AS blow, a.instrument AS weapon, a.intent
FROM event d LEFT JOIN attack a ON a.run = d.run AND a.event = d.cause AND a.target = d.actor
WHERE d.verb = 'die';

-- People alive at the end of the chronicle.
CREATE TABLE living AS
SELECT p.run, p.id AS person, p.side
FROM person p WHERE NOT EXISTS (SELECT 1 FROM death d WHERE d.run = p.run AND d.person = p.id);

-- How many take part, how many of them die.
CREATE TABLE toll AS
SELECT p.run, count(DISTINCT p.id) AS people, count(DISTINCT d.person) AS dead
FROM person p LEFT JOIN death d ON d.run = p.run AND d.person = p.id GROUP BY p.run;

-- Everything said with words that say something; to whom (NULL or 'all' if to nobody alone).
CREATE TABLE statement AS
SELECT run, id AS event, minute, actor AS speaker, target AS listener, verb, content, truth, held,
       place, intent
FROM event
WHERE content IS NOT NULL
  AND verb IN ('tell', 'say', 'call', 'signal', 'accuse', 'defend', 'justify', 'claim', 'talk',
               'ask', 'propose', 'promise', 'threaten', 'vow', 'read_aloud');

-- Statements that something is so which the speaker held not to be so, whatever was the truth.
CREATE TABLE lie AS
SELECT * FROM statement
WHERE held < 0.5 AND verb IN ('tell', 'say', 'call', 'signal', 'accuse', 'defend', 'claim');

-- Proposals, promises, threats and vows that were not meant.
CREATE TABLE unmeant AS
SELECT * FROM statement WHERE held < 0.5 AND verb IN ('propose', 'promise', 'threaten', 'vow');

-- Nuclear strikes on Earth.
CREATE TABLE strike_below AS
SELECT run, id AS event, minute, actor, target, outcome FROM event WHERE verb = 'nuke';

-- When the first of them fell.
CREATE TABLE war AS
SELECT run, min(minute) AS minute, min(event) AS event FROM strike_below GROUP BY run;

-- Who received an order, with the side that they are of.
CREATE TABLE ordered AS
SELECT e.run, e.id AS event, e.minute, e.actor AS ground, e.target AS person, e.content, p.side
FROM event e JOIN person p ON p.run = e.run AND p.id = e.target WHERE e.verb = 'order';

-- What somebody does to carry out an order: force, sabotage, or a lie.  To make ready for it, as by
-- fetching a tool, is not yet to do it.
CREATE TABLE obeyed AS
SELECT e.run, e.id AS event, e.minute, e.actor AS person, e.verb, e.target, o.side
FROM event e
JOIN (SELECT run, person, side, min(event) AS event FROM ordered GROUP BY run, person, side) o
  ON o.run = e.run AND o.person = e.actor AND o.event < e.id
WHERE e.intent = 'obey_order'
  AND (e.verb IN ('strike', 'strangle', 'swing', 'hunt', 'seize', 'shove', 'lock', 'cut', 'fake',
                  'shut_down', 'break_truce', 'threaten')
       OR (e.verb IN ('propose', 'promise', 'tell', 'say') AND e.held < 0.5));

-- When the link with the ground was lost, or the vehicle left: the first of each.
CREATE TABLE link_lost AS
SELECT run, min(minute) AS minute, min(id) AS event FROM event WHERE verb = 'blackout' GROUP BY run;
CREATE TABLE departure AS
SELECT run, min(minute) AS minute, min(id) AS event FROM event WHERE verb = 'depart' GROUP BY run;

-- How one person stands to another, each value from `since` until before `until`.
CREATE TABLE bond_span AS
-- The rows of one pair stand in the order in which they came about: one event may move the same
-- bond twice.  They are put together by a number made of their words: by words it takes thrice as
-- long.  Of 100,000 pairs two have the same number once in three thousand million times.
SELECT run, person, other, kind, value, before, cause, minute AS since,
       coalesce(lead(minute) OVER (PARTITION BY hash(run, person, other, kind)
                                   ORDER BY rowid),
                2147483647) AS until
FROM bond;

-- To whom somebody is dear: friendship or love of 0.3 or more, each value like those of `bond_span`.
CREATE TABLE dear AS
SELECT * FROM (
    SELECT run, person, other, kind, value, minute AS since,
           coalesce(lead(minute) OVER (PARTITION BY hash(run, person, other, kind)
                                       ORDER BY rowid),
                    2147483647) AS until
    FROM bond WHERE kind IN ('friend', 'love')
) WHERE value >= 0.3;

-- How much one person trusts another at the end, and since when.
CREATE TABLE trust_at_end AS
SELECT run, person, other, arg_max(value, rowid) AS value, max(minute) AS since
FROM bond WHERE kind = 'trust' GROUP BY run, person, other;

-- How likely one person holds a fact, each value from `since` until before `until`.
CREATE TABLE belief_span AS
SELECT run, person, fact, value, before, cause, minute AS since,
       coalesce(lead(minute) OVER (PARTITION BY hash(run, person, fact)
                                   ORDER BY rowid),
                2147483647) AS until
FROM belief;

-- When somebody came to hold a fact (from below one half to it or above), and gave it up again.
CREATE TABLE came_to_hold AS
SELECT run, minute, person, fact, value, before, cause FROM belief
WHERE value >= 0.5 AND coalesce(before, 0) < 0.5;
CREATE TABLE gave_up AS
SELECT run, minute, person, fact, value, before, cause FROM belief
WHERE value < 0.5 AND before >= 0.5;

-- What a fact or a statement is about: kind and whom.  'bea_will_strike' is (will_strike, bea,
-- NULL); 'bea_harmed_carl' is (harmed, bea, carl); facts about nobody are not in it.
CREATE TABLE about AS
WITH word AS (
    SELECT fact AS word FROM belief UNION SELECT fact FROM fact
    UNION SELECT content FROM statement
), who AS (SELECT DISTINCT id FROM person)
SELECT w.word, coalesce(v.kind, substr(w.word, len(p.id) + 2)) AS kind, p.id AS subject,
       v.id AS object
FROM word w
JOIN who p ON starts_with(w.word, p.id || '_')
LEFT JOIN (SELECT id, 'harmed' AS kind FROM who) v ON w.word = p.id || '_harmed_' || v.id;

-- The same as columns of what people came to hold.
CREATE TABLE held_about AS
SELECT c.*, a.kind, a.subject, a.object FROM came_to_hold c JOIN about a ON a.word = c.fact;

-- Who held whom to be dead, from `since` until before `until`.
CREATE TABLE held_dead AS
SELECT * EXCLUDE (value) FROM (
    SELECT b.run, b.person, a.subject AS other, b.value, b.cause, b.minute AS since,
           coalesce(lead(b.minute) OVER (PARTITION BY b.run, b.person, a.subject
                                         ORDER BY b.rowid),
                    2147483647) AS until
    FROM belief b JOIN about a ON a.word = b.fact AND a.kind = 'alive'
) WHERE value < 0.5;

-- How strained things are aboard at the end of each hour in which that changed: trust lost among
-- all pairs, people with a grudge (who have been hostile, threatened or sworn revenge and still
-- live), and liars not found out.
CREATE TABLE strain AS
WITH change AS (
    SELECT run, minute, before - value AS step FROM bond WHERE kind = 'trust' AND before IS NOT NULL
    UNION ALL
    SELECT run, min(minute), 1 FROM (
        SELECT run, actor, minute FROM hostile
        UNION ALL
        SELECT run, speaker, minute FROM statement WHERE verb IN ('threaten', 'vow')
    ) GROUP BY run, actor
    UNION ALL
    SELECT d.run, d.minute, -1 FROM death d
    WHERE EXISTS (SELECT 1 FROM hostile h WHERE h.run = d.run AND h.actor = d.person)
       OR EXISTS (SELECT 1 FROM statement s WHERE s.run = d.run AND s.speaker = d.person
                  AND s.verb IN ('threaten', 'vow'))
    UNION ALL
    SELECT run, min(minute), 1 FROM lie GROUP BY run, speaker
    UNION ALL
    SELECT l.run, min(h.minute), -1
    FROM (SELECT DISTINCT run, speaker FROM lie) l
    JOIN held_about h ON h.run = l.run AND h.kind = 'lied' AND h.subject = l.speaker
    GROUP BY l.run, l.speaker
), hourly AS (
    SELECT run, minute // 60 AS hour, sum(step) AS step FROM change GROUP BY ALL
)
SELECT run, hour, value FROM (
    SELECT run, hour, step, sum(step) OVER (PARTITION BY run ORDER BY hour) AS value FROM hourly
) WHERE abs(step) >= 0.05;
