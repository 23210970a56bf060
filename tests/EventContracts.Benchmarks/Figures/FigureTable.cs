using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using EventContracts.Benchmarks.Subjects;
using EventContracts.Benchmarks.Timing;

namespace EventContracts.Benchmarks.Figures;

/// <summary>Figures in Markdown: a row for each event, ratios to System.Text.Json and allocated bytes; ours are bold where they miss their aim.</summary>
/// <param name="title">What is done.</param>
/// <param name="own">Who of the contestants is a contract.</param>
internal sealed class FigureTable(string title, params string[] own)
{
    private readonly List<(Subject Subject, IReadOnlyList<Figure> Figures)> _rows = [];

    public void Add(Subject subject, IReadOnlyList<Figure> figures) => _rows.Add((subject, figures));

    public override string ToString()
    {
        string[] peers = [.. Contestants.Peers.Where(peer => _rows.Any(row => row.Figures.Any(figure => figure.Name == peer)))];
        var text = new StringBuilder();
        text.AppendLine($"| {title} | {string.Join(" | ", peers)} | {string.Join(" | ", own.Select(one => $"{one} | aim"))} |");
        text.AppendLine("|---|" + string.Concat(Enumerable.Repeat("--:|", peers.Length + 2 * own.Length)));
        foreach ((Subject subject, IReadOnlyList<Figure> figures) in _rows)
        {
            IEnumerable<string> cells = [.. peers.Select(peer => Peer(figures, peer)), .. own.SelectMany(one => Own(subject, figures, one))];
            text.AppendLine(CultureInfo.InvariantCulture, $"| {subject.Name}, {subject.Json.Length:N0} bytes | {string.Join(" | ", cells)} |");
        }
        return text.ToString();
    }

    private static string Peer(IReadOnlyList<Figure> figures, string name)
    {
        Figure? figure = figures.FirstOrDefault(figure => figure.Name == name);
        return figure is null ? "–" : name == Contestants.SystemTextJson ? $"{Time(figure)} ({Bytes(figure)})" : $"{Ratio(figure)} ({Bytes(figure)})";
    }

    private static IEnumerable<string> Own(Subject subject, IReadOnlyList<Figure> figures, string name)
    {
        Figure figure = figures.Single(figure => figure.Name == name);
        double? aim = name == Contestants.View ? subject.Aims.View : figures.Any(one => one.Name == Contestants.View) ? subject.Aims.Read : subject.Aims.Write;
        string ratio = Math.Round(figure.Ratio, 2) > aim ? $"**{Ratio(figure)}**" : Ratio(figure);
        return [$"{ratio} ({Bytes(figure)})", aim is { } most ? most.ToString("0.00", CultureInfo.InvariantCulture) : "–"];
    }

    private static string Time(Figure figure) => figure.Nanoseconds < 10_000
        ? string.Create(CultureInfo.InvariantCulture, $"{figure.Nanoseconds:N0} ns")
        : string.Create(CultureInfo.InvariantCulture, $"{figure.Nanoseconds / 1000:N1} µs");

    private static string Ratio(Figure figure) => figure.Ratio.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Bytes(Figure figure) => string.Create(CultureInfo.InvariantCulture, $"{figure.Bytes:N0} B");
}
