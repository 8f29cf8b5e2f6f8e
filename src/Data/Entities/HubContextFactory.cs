using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Jianye.DataHub.Data.Entities;

/// <summary>Gives the model without a database: to the migrations' tool, to the reader's model and to the schema.</summary>
public sealed class HubContextFactory : IDesignTimeDbContextFactory<HubContext>
{
    public HubContext CreateDbContext(string[] args) => Create();

    /// <summary>A context that can tell its model; any reading or writing through it fails.</summary>
    public static HubContext Create()
    {
        var options = new DbContextOptionsBuilder<HubContext>();
        HubContext.Configure(options);
        return new HubContext(options.Options);
    }
}
