namespace WfhApi.Http;

/// <summary>WGS 84 in degrees; a latitude of 91 is a typing error, not a place.</summary>
internal sealed class GeoPointValidator : AbstractValidator<GeoPoint>
{
    public GeoPointValidator()
    {
        RuleFor(p => p.Latitude).InclusiveBetween(-90, 90);
        RuleFor(p => p.Longitude).InclusiveBetween(-180, 180);
    }
}
