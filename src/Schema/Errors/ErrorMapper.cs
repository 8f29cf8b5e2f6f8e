using GraphQL;
using GraphQL.Validation;
using GraphQLParser.Exceptions;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema.Scalars;

namespace Jianye.DataHub.Schema.Errors;

/// <summary>The one place where faults become errors of the graph with their codes.</summary>
internal static class ErrorMapper
{
    public const string Syntax = "HC0014";
    public const string Validation = "HUB_VALIDATION";
    public const string Value = "HC0001";
    public const string Operation = "HC0015";

    public static GraphError Of(GraphQLSyntaxErrorException fault)
        => new(Syntax, $"The document can't be read: {fault.Description.TrimEnd('.')}.", [(fault.Location.Line, fault.Location.Column)]);

    public static GraphError Of(ReadRequestException fault) => new(fault.Code, fault.Message);

    /// <summary>A fault that the engine found in the document or its variables.</summary>
    public static GraphError Of(ExecutionError fault)
    {
        var locations = fault.Locations?.Select(location => (location.Line, location.Column)).ToList() ?? [];
        if (Geometry(fault) is { } geometry) return new GraphError(geometry.Code, geometry.Message, locations);
        var code = fault is ValidationError { Number: "5.8" or "5.6.1" } || fault is InvalidValueError or InvalidLiteralError ? Value : Validation;
        return new GraphError(code, Sentence(fault.Message), locations);
    }

    private static GeometryException? Geometry(Exception? fault)
    {
        for (var current = fault; current is not null; current = current.InnerException)
        {
            if (current is GeometryException geometry) return geometry;
        }

        return null;
    }

    private static string Sentence(string message) => message.EndsWith('.') || message.EndsWith('?') ? message : $"{message}.";
}
