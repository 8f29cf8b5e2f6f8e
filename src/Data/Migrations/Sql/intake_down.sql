drop function hub_history, hub_household_dwellings, hub_dwellings;
