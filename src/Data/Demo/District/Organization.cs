namespace Jianye.DataHub.Data.Demo.District;

/// <param name="Number">From 1; it stands in the credit code.</param>
/// <param name="Leader">The legal representative, where a platform names one.</param>
internal sealed record Organization(int Number, string Name, string CreditCode, Person? Leader = null);
