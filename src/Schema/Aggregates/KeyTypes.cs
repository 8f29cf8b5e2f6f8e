using GraphQL.Types;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Schema.Aggregates;

/// <summary>What groups are told apart by: as the caller asks for it, and as the answer shows it.</summary>
internal static class KeyTypes
{
    public static ObjectGraphType Output(AggregateMembers members)
    {
        var entity = members.Entity;
        var type = AggregateTypes.Type(Names.AggregateKey(entity), $"What the items of a group have in common (分组键). A member can be read if it was grouped by, or if {entity.Name}s were grouped by their id.");
        if (members.HasId) type.AddField(new FieldBinding.Property(entity.Key).On(References.Field("id", References.To("ID"), $"The global id (全局标识) of the {entity.Name}.")));
        foreach (var (member, property) in members.Single)
        {
            var description = Descriptions.Of(member);
            var name = AggregateMembers.IsDate(property) ? "CalendarPeriod" : TypeNames.Of(property);
            type.AddField(new FieldBinding.Property(property).On(References.Field(Names.Field(member.Name), References.To(name), description)));
            if (AggregateMembers.IsNumber(property)) type.AddField(new FieldBinding.Band(property).On(References.Field(Names.Band(member.Name), References.To("NumberBand"), $"In bands (分段): {description}")));
        }

        foreach (var (member, property) in members.Points) type.AddField(new FieldBinding.Property(property).On(References.Field(Names.Field(member.Name), References.To("MapCell"), $"In cells of a map (网格单元): {Descriptions.Of(member)}")));
        foreach (var (member, navigation) in members.ToOne) type.AddField(new FieldBinding.ToOne(navigation).On(References.Field(Names.Field(member.Name), References.To(Names.AggregateKey(navigation.Target)), Descriptions.Of(member))));
        return type;
    }

    public static InputObjectGraphType Input(AggregateMembers members)
    {
        var entity = members.Entity;
        var type = new InputObjectGraphType { Name = Names.GroupBy(entity), Description = $"What {Names.Plural(entity)} are grouped by (分组依据); each member given is a key." };
        if (members.HasId) type.AddField(new FieldBinding.Property(entity.Key).On(References.Field("id", References.To("Boolean"), $"By the {entity.Name} as a whole (按对象): then all of its values can be read from the key.")));
        foreach (var (member, property) in members.Single.Concat(members.Points))
        {
            type.AddField(new FieldBinding.Property(property).On(References.Field(Names.Field(member.Name), References.To(InputOf(property)), $"By: {Descriptions.Of(member)}")));
        }

        foreach (var (member, navigation) in members.ToOne) type.AddField(new FieldBinding.ToOne(navigation).On(References.Field(Names.Field(member.Name), References.To(Names.GroupBy(navigation.Target)), $"By: {Descriptions.Of(member)}")));
        return type;
    }

    private static string InputOf(PropertyModel property) => property.Kind switch
    {
        ValueKind.Geometry => "CellGroupByInput",
        _ when AggregateMembers.IsDate(property) => "DateGroupByInput",
        _ when property.IsComputed && property.Name == nameof(Resident.Age) => "AgeGroupByInput",
        _ when AggregateMembers.IsNumber(property) => "NumberGroupByInput",
        _ => "Boolean",
    };
}
