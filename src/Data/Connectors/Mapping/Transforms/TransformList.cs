namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>The transforms that mappings may name: one class and one line each.</summary>
internal static class TransformList
{
    public static IReadOnlyList<Transform> All { get; } =
    [
        new TextTransform(),
        new ConstantTransform(),
        new WordTransform(),
        new CodeTransform(),
        new IntegerTransform(),
        new YuanTransform(),
        new DateTransform(),
        new BirthDateTransform(),
        new InstantTransform(),
        new EpochTransform(Epoch.Seconds, 1000),
        new EpochTransform(Epoch.Milliseconds, 1),
        new PointTransform(),
        new GridTransform(),
        new CommunityTransform(),
        new StreetTransform(),
        new CommunitiesTransform(),
        new ReferenceTransform(),
        new OrganizationTransform(),
        new OrganizationsTransform(),
        new WorkerTransform(),
        new WorkerNumberTransform(),
        new ServiceItemTransform(),
        new ServiceItemsTransform(),
        new ContactTransform(),
        new StepsTransform(),
        new CareGroupTransform(),
        new StateByTransform(),
        new MentionTransform(),
        new WordNumberTransform(),
        new RatedStateTransform(),
        new KnownWordTransform(),
        new BooleanTransform(),
        new MonthTransform(),
        new NumberTransform(),
        new PercentTransform(),
        new TextsTransform(),
        new ReferencesTransform(),
        new ObjectTransform(),
        new ObjectsTransform(),
        new CreditCodeTransform(),
        new JoinedTransform(),
        new OpeningHoursTransform(),
        new WorkingDaysTransform(),
        new TargetComparatorTransform(),
        new TargetValueTransform(),
        new HtmlTransform(),
        new DwellingTransform(),
    ];

    public static Transform? Find(string name) => All.FirstOrDefault(transform => transform.Name == name);
}
