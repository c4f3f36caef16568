-- All three are trusted extensions: the owner of a database may create them, no superuser is needed.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- One spelling for search: small Latin letters without marks, and Cyrillic written in Latin the Serbian way, so that
-- "Нови Сад", "Novi Sad" and "NOVI SAD" are the same text. Declared immutable so that indexes may use it: the result
-- changes only with the rules of unaccent, and then the search columns are built anew. lower() comes last because
-- under a C locale it knows plain letters only, and by then there are no others. Names are written out in full, since
-- Postgres builds and restores indexes under an empty search path.
CREATE FUNCTION kvart_fold(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  IF value ~ '[Ѐ-ӿ]' THEN
    -- Letters with one Latin letter, and the soft sign, which goes; then letters with two.
    value := translate(value,
      'абвгдђежзијклмнопрстћуфхцчшйіґѓќъыэёАБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШЙІҐЃЌЪЫЭЁЉЊЏЅЮЯЩЇЄьЬ',
      'abvgddezzijklmnoprstcufhccsjiggkayeeabvgddezzijklmnoprstcufhccsjiggkayeeљњџѕюящїє');
    value := replace(replace(replace(value, 'љ', 'lj'), 'њ', 'nj'), 'џ', 'dz');
    value := replace(replace(replace(value, 'ѕ', 'dz'), 'ю', 'ju'), 'я', 'ja');
    value := replace(replace(replace(value, 'щ', 'st'), 'ї', 'ji'), 'є', 'je');
  END IF;
  RETURN lower(public.unaccent('public.unaccent', value));
END $$;
