using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>A search over several kinds of objects at once, the best matches first.</summary>
/// <param name="Text">Yields the text.</param>
/// <param name="Size">Yields how many are shown.</param>
/// <param name="Maximum">The most that may be shown.</param>
/// <param name="Kinds">What is searched.</param>
/// <param name="From">Only what has a place, nearer ones first among those that match alike; null for everything.</param>
/// <param name="Metres">Yields how far they may lie from there; null for however far.</param>
public sealed record ReadSearch(ReadValue Text, ReadValue Size, int Maximum, IReadOnlyList<SearchedKind> Kinds, ReadOrigin? From, ReadValue? Metres);

/// <summary>A kind of objects that is searched.</summary>
/// <param name="Entity">The kind.</param>
/// <param name="Selection">What to write of one.</param>
/// <param name="IsNamed">True where the caller named it: one that may not be searched is refused then, and left out otherwise.</param>
public sealed record SearchedKind(EntityModel Entity, ReadSelection Selection, bool IsNamed);
