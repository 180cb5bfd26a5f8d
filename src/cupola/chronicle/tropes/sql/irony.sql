-- title: Irony
-- story: Somebody attacks another, who takes the weapon away and deals the deadly wound with it.
--   The dying one takes from the other the very thing that was meant for others, and kills with it.
-- roles: avenger, killer, first_weapon, second_weapon
-- not: A weapon that changes hands without killing its first holder, one thing going both ways, or
--   a second weapon that the other had never used or fetched to hurt anybody.
-- status: named
-- source: document 004, T16
WITH wrested AS (
    SELECT run, id AS event, actor, target, instrument
    FROM event
    WHERE (verb = 'disarm' AND coalesce(outcome, 'held') <> 'slipped' OR verb = 'take')
      AND instrument IS NOT NULL
),
turned AS (
    SELECT a.run, a.event, a.actor AS avenger, a.target AS killer, a.instrument AS weapon,
           k.blow, k.event AS death
    FROM attack a
    JOIN wrested w ON w.run = a.run AND w.actor = a.target AND w.target = a.actor
        AND w.instrument = a.instrument AND w.event > a.event
    JOIN death k ON k.run = a.run AND k.person = a.actor AND k.killer = a.target
        AND k.weapon = a.instrument AND k.blow > w.event
),
meant_for_others AS (
    SELECT run, event, actor, target, instrument FROM hostile
    WHERE verb IN ('strike', 'strangle', 'swing', 'hunt') AND instrument IS NOT NULL
    UNION
    SELECT run, id, actor, NULL, instrument FROM event
    WHERE verb = 'take' AND intent IN ('revenge', 'obey_order') AND instrument IS NOT NULL
),
returned AS (
    SELECT t.run, t.avenger, t.killer, t.weapon AS first_weapon, k.weapon AS second_weapon,
           k.event, k.minute, w.event AS taken
    FROM turned t
    JOIN wrested w ON w.run = t.run AND w.actor = t.avenger AND w.target = t.killer
        AND w.instrument <> t.weapon AND w.event > t.event
    JOIN death k ON k.run = t.run AND k.person = t.killer AND k.killer = t.avenger
        AND k.weapon = w.instrument AND k.blow > w.event
)
SELECT r.run, r.minute, r.event, r.avenger, r.killer, r.first_weapon, r.second_weapon
FROM returned r
WHERE EXISTS (
    SELECT 1 FROM meant_for_others m
    WHERE m.run = r.run AND m.actor = r.killer AND m.instrument = r.second_weapon
      AND m.event < r.taken AND coalesce(m.target, '') <> r.avenger
)
