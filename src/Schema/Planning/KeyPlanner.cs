using System.Collections.Immutable;
using GraphQL.Types;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Schema.Aggregates;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>Turns the selection on a group's key into what to write of it.</summary>
internal sealed class KeyPlanner(ISchema schema, FieldCollector collector, SelectionPlanner selections, KeySources sources)
{
    public IReadOnlyList<KeyField> Plan(EntityModel entity, List<GraphQLField> fields) => Plan(entity, [], fields);

    private List<KeyField> Plan(EntityModel entity, ImmutableList<NavigationModel> path, List<GraphQLField> fields)
    {
        var type = (IObjectGraphType)schema.AllTypes[Names.AggregateKey(entity)]!;
        return [.. collector.Collect(type, fields.Select(field => field.SelectionSet)).Select(selected => Field(type, path, selected.ResponseKey, selected.Fields))];
    }

    private KeyField Field(IObjectGraphType type, ImmutableList<NavigationModel> path, string key, List<GraphQLField> fields)
    {
        var name = fields[0].Name.StringValue;
        if (name == "__typename") return new KeyField.Fixed(key, $"\"{type.Name}\"");
        switch (FieldBinding.Of(type.GetField(name)!))
        {
            case FieldBinding.ToOne toOne:
                var further = path.Add(toOne.Model);
                return new KeyField.Related(key, sources.Presence(further), Plan(toOne.Model.Target, further, fields));
            case FieldBinding.Band band:
                var (bandKey, bands) = sources.Of<GroupForm.Bands>(path, band.Model);
                return new KeyField.Band(key, bandKey, bands.Bounds, band.Model.Kind is ValueKind.Int or ValueKind.Long, selections.Parts(fields, "NumberBand", part => part switch
                {
                    "from" => BandPart.From,
                    "to" => BandPart.To,
                    "label" => BandPart.Label,
                    _ => BandPart.TypeName,
                }));
            case FieldBinding.Property property:
                return Property(key, path, property.Model, fields);
            default:
                throw new InvalidOperationException($"{type.Name}.{name} is bound to nothing.");
        }
    }

    private KeyField Property(string key, ImmutableList<NavigationModel> path, PropertyModel property, List<GraphQLField> fields)
    {
        switch (property.Kind)
        {
            case ValueKind.Id:
                return new KeyField.Id(key, property.IdType!, sources.Value(path, property));
            case ValueKind.Geometry:
                var (cellKey, cell) = sources.Of<GroupForm.Cell>(path, property);
                return new KeyField.Cell(key, cellKey, cell, selections.Cells.Members(fields));
            case ValueKind.Code:
                return new KeyField.Code(key, property, sources.Value(path, property), selections.CodeParts(fields));
            case var _ when AggregateMembers.IsDate(property):
                var (periodKey, period) = sources.Of<GroupForm.Period>(path, property);
                return new KeyField.Period(key, periodKey, period.Unit, selections.Parts(fields, "CalendarPeriod", part => part switch
                {
                    "firstDay" => PeriodPart.FirstDay,
                    "lastDay" => PeriodPart.LastDay,
                    "unit" => PeriodPart.Unit,
                    "label" => PeriodPart.Label,
                    _ => PeriodPart.TypeName,
                }));
            default:
                return new KeyField.Value(key, property, sources.Value(path, property));
        }
    }
}
