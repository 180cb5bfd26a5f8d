-- title: Motto Recalled
-- story: Words that were said before the war are said again near the end, and mean more than
--   they say.
-- roles: utterance, first_said_by, recalled_by
-- not: A habit of speech, words that mean the second time what they meant the first, or a
--   repetition soon after.
-- status: pattern
-- source: documents 000 and 003
SELECT b.run, b.minute, b.event, a.content AS utterance, a.speaker AS first_said_by,
       b.speaker AS recalled_by
FROM statement a
JOIN war w ON w.run = a.run AND a.event < w.event
JOIN statement b ON b.run = a.run AND b.content = a.content AND b.verb = 'say'
  AND b.event > w.event AND b.intent <> a.intent
JOIN run r ON r.run = a.run
WHERE a.verb = 'say' AND b.minute >= w.minute + 0.75 * (r.minutes - w.minute)
