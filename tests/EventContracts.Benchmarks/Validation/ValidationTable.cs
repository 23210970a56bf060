using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using EventContracts.Benchmarks.Events;
using EventContracts.Benchmarks.Figures;
using EventContracts.Benchmarks.Subjects;
using EventContracts.Benchmarks.Timing;
using NJsonSchema;

namespace EventContracts.Benchmarks.Validation;

/// <summary>Validation against the schema: NJsonSchema, beside reading with System.Text.Json.</summary>
internal static class ValidationTable
{
    public static string? Run(BenchmarkOptions options)
    {
        var text = new StringBuilder();
        (Subject, EventDescriptor)[] events = [(Users.Create(), UserCreated.Descriptor), (Orders.Create(), OrderPlaced.Descriptor)];
        foreach ((Subject subject, EventDescriptor contract) in events)
        {
            if (!subject.Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))
                continue;
            JsonSchema schema = JsonSchema.FromJsonAsync(Encoding.UTF8.GetString(contract.SchemaUtf8)).GetAwaiter().GetResult();
            string json = Encoding.UTF8.GetString(subject.Json);
            if (schema.Validate(json).Count > 0)
                throw new InvalidOperationException($"NJsonSchema finds {subject.Name} invalid.");
            IReadOnlyList<Figure> figures = ShortRun.Measure("validate", subject.Name, [subject.Readers[0], new("NJsonSchema", count =>
            {
                for (int i = 0; i < count; i++)
                    schema.Validate(json);
            })], options);
            if (text.Length == 0)
                text.AppendLine("| validate | System.Text.Json, read | NJsonSchema |\n|---|--:|--:|");
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {subject.Name} | {figures[0].Nanoseconds:N0} ns | {figures[1].Ratio:0.0} ({figures[1].Bytes:N0} B) |");
        }
        return text.Length == 0 ? null : text.ToString();
    }
}
