using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class ComplexType : EntityGraphType<Complex>
{
    public ComplexType()
    {
        Show(
            complex => complex.Name,
            complex => complex.Area,
            complex => complex.Functions,
            complex => complex.Signage,
            complex => complex.Location,
            complex => complex.ServicePoint,
            complex => complex.Grid,
            complex => complex.Level1Grid,
            complex => complex.Community,
            complex => complex.Street,
            complex => complex.Applications);
    }
}
