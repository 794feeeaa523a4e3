namespace WfhApi.Http;

/// <summary>A position as the device reports it.</summary>
/// <param name="Latitude">WGS 84 degrees, -90 to 90.</param>
/// <param name="Longitude">WGS 84 degrees, -180 to 180.</param>
/// <param name="AccuracyMetres">Radius of the 95% circle in metres, 0 to 1,000,000.</param>
public sealed record DevicePosition(double Latitude, double Longitude, double AccuracyMetres)
{
    internal GeoPoint Point => new(Latitude, Longitude);
}

internal sealed class DevicePositionValidator : AbstractValidator<DevicePosition>
{
    private const double AccuracyMaxMetres = 1_000_000;

    public DevicePositionValidator()
    {
        RuleFor(p => p.Latitude).InclusiveBetween(-90, 90);
        RuleFor(p => p.Longitude).InclusiveBetween(-180, 180);
        RuleFor(p => p.AccuracyMetres).InclusiveBetween(0, AccuracyMaxMetres);
    }
}
