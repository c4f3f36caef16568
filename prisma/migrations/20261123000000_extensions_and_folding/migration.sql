-- All three are trusted extensions: the owner of a database may create them, no superuser is needed.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- One spelling for search: small Latin letters without marks, and Cyrillic written in Latin the Serbian way, so that
-- "Нови Сад", "Novi Sad" and "NOVI SAD" are the same text. Declared immutable so that indexes may use it: the result
-- changes only with the rules of unaccent, and then the search columns are built anew. lower() comes last because
-- under a C locale it knows plain letters only, and by then there are no others.
CREATE FUNCTION kvart_fold(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(unaccent('unaccent'::regdictionary, CASE WHEN value ~ '[Ѐ-ӿ]' THEN
    -- Letters with one Latin letter, then those with two; the soft sign goes.
    replace(replace(replace(replace(replace(replace(replace(replace(replace(translate(value,
      'абвгдђежзијклмнопрстћуфхцчшйіґѓќъыэёАБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШЙІҐЃЌЪЫЭЁЉЊЏЅЮЯЩЇЄьЬ',
      'abvgddezzijklmnoprstcufhccsjiggkayeeabvgddezzijklmnoprstcufhccsjiggkayeeљњџѕюящїє'), 'љ', 'lj'), 'њ', 'nj'), 'џ', 'dz'), 'ѕ', 'dz'), 'ю', 'ju'), 'я', 'ja'), 'щ', 'st'), 'ї', 'ji'), 'є', 'je')
  ELSE value END));
