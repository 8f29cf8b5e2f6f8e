using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class HonourType : EntityGraphType<Honour>
{
    public HonourType()
    {
        Show(
            honour => honour.Kind,
            honour => honour.Title,
            honour => honour.Month,
            honour => honour.Person);
    }
}
