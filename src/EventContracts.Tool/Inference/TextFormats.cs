using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace EventContracts.Tool.Inference;

/// <summary>The formats that texts may have: those with a C# type of their own. Only what generated readers parse counts.</summary>
internal sealed record TextFormats
{
    private static readonly Regex DateTimeForm = new(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$", RegexOptions.CultureInvariant);

    private static readonly (string Name, Func<string, bool> Fits)[] Known =
    [
        ("uuid", text => Guid.TryParseExact(text, "D", out _)),
        ("date-time", text => DateTimeForm.IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _)),
        ("date", text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)),
    ];

    private readonly int possible;

    private TextFormats(int possible) => this.possible = possible;

    /// <summary>Before any text was seen.</summary>
    public static TextFormats All { get; } = new((1 << Known.Length) - 1);

    /// <summary>The format that is left.</summary>
    public string? Name => Enumerable.Range(0, Known.Length).Where(at => (possible & (1 << at)) != 0).Select(at => Known[at].Name).FirstOrDefault();

    public TextFormats Narrow(string text) =>
        possible == 0 ? this : new(Enumerable.Range(0, Known.Length).Where(at => (possible & (1 << at)) != 0 && Known[at].Fits(text)).Sum(at => 1 << at));

    public TextFormats And(TextFormats other) => new(possible & other.possible);
}
