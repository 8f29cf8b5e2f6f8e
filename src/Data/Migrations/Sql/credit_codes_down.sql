alter table source_named drop column credit_codes;
