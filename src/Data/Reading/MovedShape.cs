using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace Jianye.DataHub.Data.Reading;

/// <summary>Makes a shape anew with each of its positions moved.</summary>
internal sealed class MovedShape(Func<double, double, (double X, double Y)> move) : GeometryTransformer
{
    protected override CoordinateSequence TransformCoordinates(CoordinateSequence coords, Geometry parent)
    {
        var moved = Factory.CoordinateSequenceFactory.Create(coords.Count, 2, 0);
        for (var i = 0; i < coords.Count; i++)
        {
            var (x, y) = move(coords.GetX(i), coords.GetY(i));
            moved.SetX(i, x);
            moved.SetY(i, y);
        }

        return moved;
    }
}
