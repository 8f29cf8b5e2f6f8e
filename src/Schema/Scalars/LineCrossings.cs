using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Noding;

namespace Jianye.DataHub.Schema.Scalars;

/// <summary>How often the lines of a geometry cross themselves or each other. It is valid, but a scribble of a thousand positions crosses
/// itself half a million times, and PostGIS works each one out, again for every row.</summary>
internal static class LineCrossings
{
    /// <summary>More than a patrol's track of a day has.</summary>
    public const int Most = 500;

    /// <summary>Whether there are more than <see cref="Most"/>; the count ends there. Areas that are valid have none.</summary>
    public static bool Exceed(Geometry geometry)
    {
        if (geometry.Dimension != Dimension.Curve) return false;
        var counter = new Counter();
        new MCIndexNoder(counter).ComputeNodes([.. LinearComponentExtracter.GetLines(geometry).Select(ISegmentString (line) => new NodedSegmentString(line.Coordinates, null))]);
        return counter.IsDone;
    }

    private sealed class Counter : ISegmentIntersector
    {
        private readonly NetTopologySuite.Algorithm.RobustLineIntersector _intersector = new();
        private int _crossings;

        public bool IsDone => _crossings > Most;

        public void ProcessIntersections(ISegmentString e0, int segIndex0, ISegmentString e1, int segIndex1)
        {
            if (IsDone || (e0 == e1 && segIndex0 == segIndex1)) return;
            _intersector.ComputeIntersection(e0.Coordinates[segIndex0], e0.Coordinates[segIndex0 + 1], e1.Coordinates[segIndex1], e1.Coordinates[segIndex1 + 1]);
            if (_intersector.HasIntersection && _intersector.IsInteriorIntersection()) _crossings++;
        }
    }
}
