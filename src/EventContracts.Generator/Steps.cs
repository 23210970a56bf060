namespace EventContracts.Generator;

/// <summary>Names of the tracked pipeline steps; tests ask each of them whether it ran.</summary>
internal static class Steps
{
    public const string Options = nameof(Options);
    public const string Schemas = nameof(Schemas);
    public const string Layout = nameof(Layout);
    public const string Groups = nameof(Groups);
    public const string Mapping = nameof(Mapping);
    public const string Project = nameof(Project);
    public const string Files = nameof(Files);
    public const string Notes = nameof(Notes);
    public const string Handlers = nameof(Handlers);
    public const string Catalog = nameof(Catalog);
}
