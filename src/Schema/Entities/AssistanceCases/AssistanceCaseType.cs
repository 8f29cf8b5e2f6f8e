using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class AssistanceCaseType : EntityGraphType<AssistanceCase>
{
    public AssistanceCaseType()
    {
        Show(
            assistanceCase => assistanceCase.Kind,
            assistanceCase => assistanceCase.Since,
            assistanceCase => assistanceCase.Status,
            assistanceCase => assistanceCase.AddressText,
            assistanceCase => assistanceCase.Person,
            assistanceCase => assistanceCase.Grid,
            assistanceCase => assistanceCase.Level1Grid,
            assistanceCase => assistanceCase.Community,
            assistanceCase => assistanceCase.Street);
    }
}
