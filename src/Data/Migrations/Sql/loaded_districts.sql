-- Whether the rows of the demo district were loaded straight: then no record stands behind them, and nothing can be derived beside them.
alter table demo_intake add column loaded boolean not null default false;
