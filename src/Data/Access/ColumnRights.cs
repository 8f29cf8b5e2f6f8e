using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Access;

/// <summary>Which role sees how much of which class of personal data.</summary>
internal static class ColumnRights
{
    private static readonly Dictionary<ColumnClass, ColumnAccess> Nothing =
        Enum.GetValues<ColumnClass>().ToDictionary(column => column, column => column == ColumnClass.Public ? ColumnAccess.Full : ColumnAccess.Refused);

    private static readonly Dictionary<ColumnClass, ColumnAccess> All = Enum.GetValues<ColumnClass>().ToDictionary(column => column, column => column == ColumnClass.Staff ? ColumnAccess.Refused : ColumnAccess.Full);

    private static readonly Dictionary<Role, Dictionary<ColumnClass, ColumnAccess>> ByRole = new()
    {
        [Role.Anonymous] = Nothing,
        [Role.Auditor] = With(Nothing, (ColumnClass.Staff, ColumnAccess.Full)),
        [Role.Resident] = With(All, (ColumnClass.Record, ColumnAccess.Refused)),
        [Role.GridMember] = All,
        [Role.CommunityStaff] = All,
        [Role.StreetStaff] = All,
        [Role.DistrictStaff] = All,
        [Role.Department] = With(All, (ColumnClass.Identifier, ColumnAccess.Refused), (ColumnClass.Sensitive, ColumnAccess.Refused), (ColumnClass.Record, ColumnAccess.Refused)),
        [Role.Analyst] = With(
            Nothing, (ColumnClass.Name, ColumnAccess.Masked), (ColumnClass.Contact, ColumnAccess.Masked), (ColumnClass.Identifier, ColumnAccess.Masked),
            (ColumnClass.Location, ColumnAccess.Masked), (ColumnClass.Sensitive, ColumnAccess.Full)),
        // Its own records are the integrator's; what other platforms said of the same person is not.
        [Role.Integrator] = With(Nothing, (ColumnClass.Record, ColumnAccess.Full)),
        [Role.Admin] = With(All, (ColumnClass.Staff, ColumnAccess.Full)),
    };

    /// <summary>Of the household's other members a resident sees these.</summary>
    private static readonly HashSet<string> OfOthers = [nameof(Resident.Id), nameof(Resident.Name), nameof(Resident.RelationToHead)];

    /// <summary>What a caller sees, who has said for what purpose it asks or not.</summary>
    /// <remarks>Numbers that stand for a person, and records as they were delivered, in which these stand, need a purpose; of the own record nobody has to give one.</remarks>
    public static ColumnAccess Of(AccessRights rights, EntityModel entity, PropertyModel property) => ForPurpose(Of(rights.Role, entity, property), rights.Role, property.Class, rights.HasPurpose);

    /// <summary>What a role sees of a class, wherever neither the row nor the kind of value says otherwise.</summary>
    public static ColumnAccess OfClass(Role role, ColumnClass column, bool hasPurpose) => ForPurpose(ByRole[role][column], role, column, hasPurpose);

    public static ColumnAccess Of(Role role, EntityModel entity, PropertyModel property)
    {
        if (role == Role.Resident && entity.ClrType == typeof(Resident) && property.Kind != ValueKind.Id && !OfOthers.Contains(property.Name)) return ColumnAccess.OwnRow;
        var access = ByRole[role][property.Class];
        return access == ColumnAccess.Masked && !ColumnMasks.Has(property) ? ColumnAccess.Refused : access;
    }

    private static ColumnAccess ForPurpose(ColumnAccess access, Role role, ColumnClass column, bool hasPurpose)
        => access == ColumnAccess.Full && !hasPurpose && role != Role.Resident && (column is ColumnClass.Identifier or ColumnClass.Record) ? ColumnAccess.NeedsPurpose : access;

    private static Dictionary<ColumnClass, ColumnAccess> With(
        Dictionary<ColumnClass, ColumnAccess> rights, params (ColumnClass Class, ColumnAccess Access)[] others)
        => rights.ToDictionary(right => right.Key, right => others.Where(other => other.Class == right.Key).Select(other => other.Access).FirstOrDefault(right.Value));
}
