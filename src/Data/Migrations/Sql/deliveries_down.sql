drop view deliveries;
