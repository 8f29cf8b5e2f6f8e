namespace Jianye.DataHub.Data.Connectors.Claims;

/// <summary>What is known of a person when all claims are weighed, and by whom.</summary>
/// <param name="Fields">A JSON object with Resident's members.</param>
/// <param name="Winners">A JSON object: by source (data set and key), the list of fields that are shown as it says them.</param>
internal readonly record struct MergedClaims(string Fields, string Winners);
