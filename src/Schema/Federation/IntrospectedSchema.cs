using GraphQL.Introspection;
using GraphQL.Types;

namespace Jianye.DataHub.Schema.Federation;

/// <summary>What introspection tells of: all but what gateways alone ask for, as in the schema's text. They know it by its specification, and read <c>_service</c>.</summary>
internal sealed class IntrospectedSchema : DefaultSchemaFilter
{
    public override Task<bool> AllowType(IGraphType type) => IsOfGateways(type.Name) ? Forbidden : base.AllowType(type);

    public override Task<bool> AllowField(IGraphType parent, IFieldType field) => IsOfGateways(field.Name) ? Forbidden : base.AllowField(parent, field);

    private static bool IsOfGateways(string name) => name.StartsWith('_') && !name.StartsWith("__", StringComparison.Ordinal);
}
