using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace EventContracts;

/// <summary>
/// Collects the attributes that a reader finds, in whatever order and format, and checks them. Stricter where a consumer needs it (required, types),
/// lenient where it does not: URIs are only checked when written, a sloppy <c>source</c> is no reason to lose an event.
/// </summary>
internal sealed class CloudEventBuilder
{
    private Dictionary<string, CloudEventValue>? _extensions;
    private string? _id, _source, _specVersion, _subject, _dataSchema;
    private DateTimeOffset? _time;

    public string? Type { get; private set; }

    public string? DataContentType { get; private set; }

    public bool IsJson => DataContentType is null || MediaType.IsJson(DataContentType);

    public string? DataSchema => _dataSchema;

    /// <summary>The first required attribute that was not set.</summary>
    public string? Missing =>
        _specVersion is null ? CloudEventNames.SpecVersion
        : _id is null ? CloudEventNames.Id
        : _source is null ? CloudEventNames.Source
        : Type is null ? CloudEventNames.Type
        : null;

    public string? Extension(string name) => _extensions is not null && _extensions.TryGetValue(name, out CloudEventValue value) ? value.Text : null;

    /// <summary>Sets an attribute once.</summary>
    /// <returns>What is wrong, without a place; null when all is well.</returns>
    public CloudEventProblem? Set(string name, CloudEventValue value)
    {
        if (!CloudEventNames.IsCore(name))
            return SetExtension(name, value);
        if (value.Kind != CloudEventValueKind.Text)
            return new(EventErrorCode.WrongType, $"attribute '{name}' must be a string");
        return name switch
        {
            CloudEventNames.Id => SetOnce(ref _id, name, value.Text),
            CloudEventNames.Source => SetOnce(ref _source, name, value.Text),
            CloudEventNames.SpecVersion => value.Text == CloudEvent.SpecVersion
                ? SetOnce(ref _specVersion, name, value.Text)
                : new(EventErrorCode.InvalidValue, $"specversion '{value.Text}' is not supported, only '{CloudEvent.SpecVersion}' is"),
            CloudEventNames.Type => SetType(value.Text),
            CloudEventNames.Subject => SetOnce(ref _subject, name, value.Text),
            CloudEventNames.DataSchema => SetOnce(ref _dataSchema, name, value.Text),
            CloudEventNames.DataContentType => SetContentType(value.Text),
            CloudEventNames.Time => SetTime(value.Text),
            _ => new(EventErrorCode.InvalidValue, $"'{name}' is no attribute"),
        };
    }

    public CloudEvent Build(ReadOnlyMemory<byte>? data) => new()
    {
        Id = _id!,
        Source = _source!,
        Type = Type!,
        Subject = _subject,
        Time = _time,
        DataSchema = _dataSchema,
        DataContentType = DataContentType,
        Extensions = _extensions ?? (IReadOnlyDictionary<string, CloudEventValue>)FrozenDictionary<string, CloudEventValue>.Empty,
        Data = data,
    };

    private CloudEventProblem? SetExtension(string name, CloudEventValue value)
    {
        if ((CloudEventRules.Name(name) ?? CloudEventRules.Text(name, value.Text)) is { } problem)
            return new(EventErrorCode.InvalidValue, problem);
        return (_extensions ??= new(StringComparer.Ordinal)).TryAdd(name, value) ? null : Twice(name);
    }

    private CloudEventProblem? SetType(string text)
    {
        string? type = Type;
        CloudEventProblem? problem = SetOnce(ref type, CloudEventNames.Type, text);
        Type = type;
        return problem;
    }

    private CloudEventProblem? SetContentType(string text)
    {
        if (DataContentType is not null)
            return Twice(CloudEventNames.DataContentType);
        if (CloudEventRules.ContentType(text) is { } problem)
            return new(EventErrorCode.InvalidValue, problem);
        DataContentType = text;
        return null;
    }

    private CloudEventProblem? SetTime(string text)
    {
        if (_time is not null)
            return Twice(CloudEventNames.Time);
        if (!Rfc3339.TryParse(text, out DateTimeOffset time))
            return new(EventErrorCode.InvalidValue, $"attribute 'time' is no RFC 3339 timestamp: '{text}'");
        _time = time;
        return null;
    }

    private static CloudEventProblem? SetOnce(ref string? field, string name, string text)
    {
        if (field is not null)
            return Twice(name);
        if (CloudEventRules.NonEmpty(name, text) is { } problem)
            return new(EventErrorCode.InvalidValue, problem);
        field = text;
        return null;
    }

    private static CloudEventProblem Twice(string name) => new(EventErrorCode.Duplicate, $"attribute '{name}' occurs twice");
}
