using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class ServiceRequestConfiguration : IEntityTypeConfiguration<ServiceRequest>
{
    public void Configure(EntityTypeBuilder<ServiceRequest> builder)
    {
        builder.BelongsToPlace();
        builder.HasIndex(request => new { request.CreatedAt, request.Id });
        builder.HasIndex(request => new { request.ApplicantId, request.CreatedAt, request.Id });
        builder.HasIndex(request => new { request.GridId, request.CreatedAt, request.Id });
        builder.HasIndex(request => new { request.CommunityId, request.CreatedAt, request.Id });
        builder.OwnsMany(request => request.History, history => history.ToJson());
        builder.Property(request => request.Version).HasDefaultValue(1L);
        builder.HasOne(request => request.Applicant).WithMany(resident => resident.ServiceRequests).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(request => request.ChannelAccount).WithMany(account => account.Requests).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(request => request.AcceptedBy).WithMany(worker => worker.AcceptedRequests).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(request => request.Item).WithMany(item => item.Requests).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(request => request.FirstReceiver).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(request => request.DispatchedTo).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(request => request.AnsweredBy).WithMany().OnDelete(DeleteBehavior.SetNull);
    }
}
