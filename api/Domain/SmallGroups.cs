namespace WfhApi.Domain;

/// <summary>Fewer than five people are not compared: their figures would be about persons (UU 27/2022).</summary>
public static class SmallGroups
{
    public const int Smallest = 5;

    public static bool Is(int people) => people < Smallest;
}
