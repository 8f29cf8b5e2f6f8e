namespace Jianye.DataHub.Data.Entities;

/// <summary>Something that belongs to a place in the territory; the writer keeps the four keys consistent.</summary>
public interface IPlaced
{
    /// <summary>The finest known grid: level 2, or level 1 where no finer one is known; null where none is.</summary>
    Guid? GridId { get; set; }

    /// <summary>The level-1 grid of <see cref="GridId"/>, or that grid itself.</summary>
    Guid? Level1GridId { get; set; }

    Guid? CommunityId { get; set; }

    Guid? StreetId { get; set; }
}
