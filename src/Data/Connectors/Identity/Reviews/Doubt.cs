namespace Jianye.DataHub.Data.Connectors.Identity.Reviews;

/// <summary>Two who look like one person but are not sure enough to join.</summary>
/// <param name="Left">The side that comes first in order.</param>
/// <param name="Right">The other.</param>
/// <param name="Evidence">What speaks for it: a word of <see cref="Identity.Evidence"/>.</param>
/// <param name="Objections">What speaks against it: words of <see cref="ObjectionWords"/>.</param>
internal sealed record Doubt(Mention Left, Mention Right, string Evidence, IReadOnlyList<string> Objections);
