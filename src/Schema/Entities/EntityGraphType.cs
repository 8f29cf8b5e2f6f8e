using System.Linq.Expressions;
using System.Reflection;
using GraphQL.Types;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Schema.Entities;

/// <summary>A type of the graph over an entity. It only declares which properties and relations the graph shows, in which order; nothing
/// is resolved here, the reader answers.</summary>
internal abstract class EntityGraphType : ObjectGraphType
{
    protected EntityGraphType(Type entity)
    {
        Entity = HubModel.Instance.Find(entity);
        Name = Entity.Name;
        Description = Descriptions.Of(entity);
    }

    public EntityModel Entity { get; }

    /// <summary>True where the type has root fields and a global id; false for a part of another entity.</summary>
    public virtual bool HasRoots => true;

    /// <summary>The members shown, in order.</summary>
    public List<PropertyInfo> Members { get; } = [];
}

/// <inheritdoc cref="EntityGraphType"/>
internal abstract class EntityGraphType<T>() : EntityGraphType(typeof(T))
    where T : Entity
{
    /// <summary>Shows properties and relations of the entity, in this order; what it comes from stands last without being named.</summary>
    protected void Show(params Expression<Func<T, object?>>[] members)
    {
        Members.AddRange(members.Select(Member));
        if (Entity.Navigations.ContainsKey(nameof(Data.Entities.Entity.Sources))) Members.Add(typeof(T).GetProperty(nameof(Data.Entities.Entity.Sources))!);
    }

    private static PropertyInfo Member(Expression<Func<T, object?>> expression)
    {
        var body = expression.Body is UnaryExpression conversion ? conversion.Operand : expression.Body;
        return body is MemberExpression { Member: PropertyInfo property }
            ? typeof(T).GetProperty(property.Name)!
            : throw new ArgumentException("Each member is a property of the entity.", nameof(expression));
    }
}
