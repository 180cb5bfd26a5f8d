-- title: World War III
-- story: Two states strike each other with nuclear weapons.
-- roles: first_state, second_state
-- not: A strike that is not answered, or war by other means.
-- status: named
-- source: document 004, T27
SELECT a.run, b.minute, b.event, a.actor AS first_state, b.actor AS second_state
FROM strike_below a
JOIN strike_below b ON b.run = a.run AND b.actor = a.target AND b.target = a.actor
  AND b.event > a.event
