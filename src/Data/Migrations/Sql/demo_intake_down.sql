drop table demo_intake;
