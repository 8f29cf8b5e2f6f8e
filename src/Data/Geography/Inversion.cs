namespace Jianye.DataHub.Data.Geography;

/// <summary>The inverse of a small smooth shift, by fixed-point iteration.</summary>
internal static class Inversion
{
    /// <summary>About a tenth of a millimetre on the ground.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>The shifts change by less than a hundredth over their own length: each step wins two digits, five are enough.</summary>
    private const int Steps = 12;

    public static Position Of(Func<Position, Position> shift, Position shifted)
    {
        var guess = shifted;
        for (var i = 0; i < Steps; i++)
        {
            var image = shift(guess);
            var east = shifted.Longitude - image.Longitude;
            var north = shifted.Latitude - image.Latitude;
            guess = new Position(guess.Longitude + east, guess.Latitude + north);
            if (Math.Abs(east) < Tolerance && Math.Abs(north) < Tolerance)
                break;
        }

        return guess;
    }
}
