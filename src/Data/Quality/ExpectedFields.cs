using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Quality;

/// <summary>What is expected to be known of an object of each kind, and which of its times tells how current the picture is.</summary>
/// <param name="Names">Properties of the entity, or keys of its relations; what may rightly be absent (an answer, an end) is not among them.</param>
/// <param name="Time">The property with the time; null where objects of the kind have none.</param>
internal sealed record ExpectedFields(IReadOnlyList<string> Names, string? Time = null)
{
    /// <summary>Entities that deliveries feed.</summary>
    public static IReadOnlyDictionary<Type, ExpectedFields> All { get; } = new Dictionary<Type, ExpectedFields>
    {
        [typeof(Activity)] = new([nameof(Activity.Title), nameof(Activity.StartsAt)], nameof(Activity.StartsAt)),
        [typeof(ActivitySignup)] = new([nameof(ActivitySignup.AccountId), nameof(ActivitySignup.At), nameof(ActivitySignup.ActivityTitle)], nameof(ActivitySignup.At)),
        [typeof(Address)] = new([nameof(Address.BuildingId), nameof(Address.Room), nameof(Address.GridId)]),
        [typeof(AdmissionRequest)] = new([nameof(AdmissionRequest.ApplicantId), nameof(AdmissionRequest.Title), nameof(AdmissionRequest.SubmittedOn)], nameof(AdmissionRequest.SubmittedOn)),
        [typeof(Announcement)] = new([nameof(Announcement.Title), nameof(Announcement.PublishedAt), nameof(Announcement.PublisherId)], nameof(Announcement.PublishedAt)),
        [typeof(AssistanceCase)] = new([nameof(AssistanceCase.PersonId), nameof(AssistanceCase.Kind), nameof(AssistanceCase.Since), nameof(AssistanceCase.CommunityId)], nameof(AssistanceCase.Since)),
        [typeof(Booking)] = new([nameof(Booking.PointId), nameof(Booking.PersonId), nameof(Booking.StartsAt)], nameof(Booking.StartsAt)),
        [typeof(Building)] = new([nameof(Building.Estate), nameof(Building.Number), nameof(Building.Location), nameof(Building.GridId)]),
        [typeof(CareAgreement)] = new([nameof(CareAgreement.ClientId), nameof(CareAgreement.ProviderId), nameof(CareAgreement.CommunityId), nameof(CareAgreement.SignedOn)], nameof(CareAgreement.SignedOn)),
        [typeof(CareClient)] = new([nameof(CareClient.PersonId), nameof(CareClient.Ability), nameof(CareClient.EmergencyContactId), nameof(CareClient.GridId)], nameof(CareClient.Since)),
        [typeof(CareOrder)] = new([nameof(CareOrder.ClientId), nameof(CareOrder.ItemId), nameof(CareOrder.OrderedAt)], nameof(CareOrder.OrderedAt)),
        [typeof(ChannelAccount)] = new([nameof(ChannelAccount.PersonId), nameof(ChannelAccount.Nickname), nameof(ChannelAccount.CommunityId)], nameof(ChannelAccount.Since)),
        [typeof(Complex)] = new([nameof(Complex.Name), nameof(Complex.CommunityId), nameof(Complex.Area), nameof(Complex.Location)]),
        [typeof(ComplexApplication)] = new([nameof(ComplexApplication.ComplexId), nameof(ComplexApplication.ApplicantId), nameof(ComplexApplication.SubmittedOn)], nameof(ComplexApplication.SubmittedOn)),
        [typeof(ComplexReview)] = new([nameof(ComplexReview.ApplicationId), nameof(ComplexReview.Total), nameof(ComplexReview.ReviewedOn)], nameof(ComplexReview.ReviewedOn)),
        [typeof(Consultation)] = new([nameof(Consultation.Topic), nameof(Consultation.CommunityId)], nameof(Consultation.RaisedAt)),
        [typeof(ConsultationStage)] = new([nameof(ConsultationStage.ConsultationId), nameof(ConsultationStage.Kind), nameof(ConsultationStage.At), nameof(ConsultationStage.ActorId)], nameof(ConsultationStage.At)),
        [typeof(GridTeamMember)] = new([nameof(GridTeamMember.GridId), nameof(GridTeamMember.PersonId)], nameof(GridTeamMember.ValidFrom)),
        [typeof(Honour)] = new([nameof(Honour.PersonId), nameof(Honour.Title), nameof(Honour.Month)], nameof(Honour.Month)),
        [typeof(Household)] = new([nameof(Household.Number), nameof(Household.HeadId), nameof(Household.AddressId), nameof(Household.GridId)]),
        [typeof(Incident)] = new([nameof(Incident.Title), nameof(Incident.Category), nameof(Incident.OccurredAt), nameof(Incident.GridId), nameof(Incident.Location)], nameof(Incident.ReportedAt)),
        [typeof(Meeting)] = new([nameof(Meeting.Kind), nameof(Meeting.At), nameof(Meeting.CommunityId)], nameof(Meeting.At)),
        [typeof(Message)] = new([nameof(Message.Kind), nameof(Message.Body), nameof(Message.AuthorId), nameof(Message.SentAt)], nameof(Message.SentAt)),
        [typeof(MessageGroup)] = new([nameof(MessageGroup.Name), nameof(MessageGroup.GridId)]),
        [typeof(MicroDeed)] = new([nameof(MicroDeed.Title), nameof(MicroDeed.BranchId), nameof(MicroDeed.Date)], nameof(MicroDeed.Date)),
        [typeof(MicroWish)] = new([nameof(MicroWish.Text), nameof(MicroWish.WisherId), nameof(MicroWish.CreatedAt)], nameof(MicroWish.CreatedAt)),
        [typeof(Organization)] = new([nameof(Organization.CreditCode), nameof(Organization.CommunityId)], nameof(Organization.FoundedOn)),
        [typeof(PartyBranch)] = new([nameof(PartyBranch.Name), nameof(PartyBranch.GridId), nameof(PartyBranch.ParentId)]),
        [typeof(PartyMember)] = new([nameof(PartyMember.PersonId), nameof(PartyMember.BranchId), nameof(PartyMember.JoinedOn)], nameof(PartyMember.JoinedOn)),
        [typeof(PerformanceReview)] = new([nameof(PerformanceReview.WorkerId), nameof(PerformanceReview.Total), nameof(PerformanceReview.AssessedOn)], nameof(PerformanceReview.AssessedOn)),
        [typeof(ProjectPayment)] = new([nameof(ProjectPayment.ProjectId), nameof(ProjectPayment.Amount), nameof(ProjectPayment.PaidOn)], nameof(ProjectPayment.PaidOn)),
        [typeof(PublicWelfareProject)] = new([nameof(PublicWelfareProject.Title), nameof(PublicWelfareProject.OrganizationId), nameof(PublicWelfareProject.Requested)], nameof(PublicWelfareProject.StartedOn)),
        [typeof(Resident)] = new([nameof(Resident.Name), nameof(Resident.Sex), nameof(Resident.BirthDate), nameof(Resident.IdNumber), nameof(Resident.Phone), nameof(Resident.AddressId)]),
        [typeof(ServiceItem)] = new([nameof(ServiceItem.Code), nameof(ServiceItem.Category)], nameof(ServiceItem.UpdatedOn)),
        [typeof(ServicePoint)] = new([nameof(ServicePoint.Name), nameof(ServicePoint.Kind), nameof(ServicePoint.Location), nameof(ServicePoint.CommunityId)]),
        [typeof(ServiceRequest)] = new([nameof(ServiceRequest.CreatedAt), nameof(ServiceRequest.ApplicantId), nameof(ServiceRequest.StreetId)], nameof(ServiceRequest.CreatedAt)),
        [typeof(SocialWorker)] = new([nameof(SocialWorker.PersonId), nameof(SocialWorker.Post), nameof(SocialWorker.GridId), nameof(SocialWorker.Since)], nameof(SocialWorker.Since)),
        [typeof(TargetIndicator)] = new([nameof(TargetIndicator.Name), nameof(TargetIndicator.Target), nameof(TargetIndicator.OwnerUnitId), nameof(TargetIndicator.DueDate)]),
        [typeof(TargetReport)] = new([nameof(TargetReport.IndicatorId), nameof(TargetReport.Value), nameof(TargetReport.Month)], nameof(TargetReport.ReportedOn)),
        [typeof(TimeEntry)] = new([nameof(TimeEntry.AccountId), nameof(TimeEntry.Hours), nameof(TimeEntry.At)], nameof(TimeEntry.At)),
        [typeof(Visit)] = new([nameof(Visit.At), nameof(Visit.VisitorId), nameof(Visit.ResidentId), nameof(Visit.GridId)], nameof(Visit.At)),
        [typeof(VolunteerAccount)] = new([nameof(VolunteerAccount.PersonId), nameof(VolunteerAccount.CommunityId), nameof(VolunteerAccount.Since)], nameof(VolunteerAccount.Since)),
        [typeof(WorkDiaryEntry)] = new([nameof(WorkDiaryEntry.WorkerId), nameof(WorkDiaryEntry.Date), nameof(WorkDiaryEntry.Kind), nameof(WorkDiaryEntry.Text)], nameof(WorkDiaryEntry.Date)),
    };
}
