namespace WfhApi.Pipeline;

/// <summary>A class that several use cases of one area share; one instance a request, like the database context it reads.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class PerRequestAttribute : Attribute;
