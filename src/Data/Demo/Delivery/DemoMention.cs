using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Delivery;

/// <param name="Evidence">What the record says of the person that tells him from others; <c>weak</c> when nothing does.</param>
internal readonly record struct DemoMention(string Role, Person Person, string Evidence)
{
    public const string Weak = "weak";

    public bool IsResolvable => Evidence != Weak;
}
