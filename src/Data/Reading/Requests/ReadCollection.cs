using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>A page of rows: of a whole entity at the root, of one parent's rows below.</summary>
/// <param name="Entity">The rows' entity.</param>
/// <param name="Filter">Null for all.</param>
/// <param name="Order">The caller's order; the key is added as the last one by the reader.</param>
/// <param name="Page">Which rows of that order.</param>
/// <param name="Selection">What to write.</param>
/// <param name="Origin">The row whose surroundings are read; where it is unknown or has no place the answer is null, with a warning. Null for none.</param>
public sealed record ReadCollection(
    EntityModel Entity, ReadFilter? Filter, IReadOnlyList<ReadOrder> Order, ReadPage Page, ConnectionSelection Selection, ReadOrigin.OfRow? Origin = null);
