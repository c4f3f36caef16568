-- Kinds of cost, in the languages that the pages have learnt since; what stands there already stays.
UPDATE budget_categories c SET labels = more.labels || c.labels FROM (VALUES
  ('staff', '{"sk": "Personál", "ro": "Personal", "bg": "Персонал", "sr": "Особље", "sr-Latn": "Osoblje"}'::jsonb),
  ('external', '{"sk": "Externé služby", "ro": "Servicii externe", "bg": "Външни услуги", "sr": "Спољне услуге", "sr-Latn": "Spoljne usluge"}'),
  ('equipment', '{"sk": "Vybavenie a materiál", "ro": "Echipamente și materiale", "bg": "Оборудване и материали", "sr": "Опрема и материјал", "sr-Latn": "Oprema i materijal"}'),
  ('space', '{"sk": "Priestory a prevádzkové náklady", "ro": "Spații și cheltuieli curente", "bg": "Помещения и текущи разходи", "sr": "Простор и текући трошкови", "sr-Latn": "Prostor i tekući troškovi"}'),
  ('other', '{"sk": "Ostatné", "ro": "Altele", "bg": "Други", "sr": "Остало", "sr-Latn": "Ostalo"}')
) more (id, labels) WHERE c.id = more.id;
