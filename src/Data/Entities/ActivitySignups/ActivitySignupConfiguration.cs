using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class ActivitySignupConfiguration : IEntityTypeConfiguration<ActivitySignup>
{
    public void Configure(EntityTypeBuilder<ActivitySignup> builder)
    {
        builder.HasIndex(signup => new { signup.At, signup.Id });
        builder.HasOne(signup => signup.Account).WithMany(channel => channel.Signups).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(signup => signup.Activity).WithMany(activity => activity.Signups).OnDelete(DeleteBehavior.SetNull);
    }
}
