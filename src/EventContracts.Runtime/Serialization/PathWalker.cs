using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace EventContracts.Serialization;

/// <summary>Walks JSON from the start up to an address and knows the pointer there. Stops at the first syntax error.</summary>
internal ref struct PathWalker(nint start, nint end)
{
    private const int MaxSteps = 256;

    private readonly List<Step> _steps = [];
    private nint _target;
    private nint _objectTarget;
    private bool _isDone;

    /// <summary>Where the JSON breaks, when it does before the target.</summary>
    public nint? SyntaxErrorAt { get; private set; }

    public bool IsTooDeep { get; private set; }

    /// <summary>The name of the innermost member passed.</summary>
    public readonly string? LastName => _steps.Count > 0 ? _steps[^1].Name : null;

    public readonly string Pointer
    {
        get
        {
            var text = new StringBuilder();
            foreach (Step step in _steps)
            {
                text.Append('/');
                if (step.Name is { } name)
                    text.Append(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
                else
                    text.Append(CultureInfo.InvariantCulture, $"{step.Index}");
            }
            return text.ToString();
        }
    }

    /// <param name="target">Where to stop; beyond the end, only a syntax error stops it.</param>
    /// <param name="isAfterObject">Whether what is meant is the object that ends there: it lacks a member.</param>
    public void WalkTo(nint target, bool isAfterObject = false)
    {
        _target = target;
        _objectTarget = isAfterObject ? target - 1 : target;
        _isDone = false;
        _steps.Clear();
        Value(start);
    }

    /// <summary>Returns the address after the value, or 0 once the walk is over.</summary>
    private nint Value(nint at)
    {
        at = Json.Whitespace(at, end);
        if (at >= _target)
            return Done();
        if (at >= end)
            return Broken(end);
        if (_steps.Count >= MaxSteps)
        {
            IsTooDeep = true;
            return Done();
        }
        return Json.Kind(at, end) switch
        {
            System.Text.Json.JsonValueKind.Object => Object(at),
            System.Text.Json.JsonValueKind.Array => Array(at),
            _ => Json.Skip(at, end) is var after and not 0 ? after : Broken(TruncatedOr(at)),
        };
    }

    private nint Object(nint at)
    {
        if (_steps.Count >= Json.MaxDepth)
            IsTooDeep = true;
        at = Json.Whitespace(at + 1, end);
        if (Json.At(at, end, (byte)'}'))
            return at >= _objectTarget ? Done() : at + 1;
        while (true)
        {
            // The name is the target: a duplicate map key, or a name that is no string.
            if (at >= _target)
                return Done();
            nint after = Json.At(at, end, (byte)'"') ? JsonString.Scan(at, end, out StringToken token) : 0;
            if (after == 0)
                return Broken(TruncatedOr(at));
            JsonString.Scan(at, end, out token);
            _steps.Add(new Step(JsonString.ToText(token), 0));
            after = Json.Whitespace(after, end);
            if (!Json.At(after, end, (byte)':'))
                return Broken(after);
            at = Value(after + 1);
            if (at == 0)
                return 0;
            at = Json.Whitespace(at, end);
            // At the closing brace: the target is the object itself.
            _steps.RemoveAt(_steps.Count - 1);
            if (Json.At(at, end, (byte)'}'))
                return at >= _objectTarget ? Done() : at + 1;
            if (!Json.At(at, end, (byte)','))
                return Broken(at);
            at = Json.Whitespace(at + 1, end);
        }
    }

    private nint Array(nint at)
    {
        if (_steps.Count >= Json.MaxDepth)
            IsTooDeep = true;
        at = Json.Whitespace(at + 1, end);
        if (Json.At(at, end, (byte)']'))
            return at >= _target ? Done() : at + 1;
        for (int i = 0; ; i++)
        {
            _steps.Add(new Step(null, i));
            at = Value(at);
            if (at == 0)
                return 0;
            _steps.RemoveAt(_steps.Count - 1);
            at = Json.Whitespace(at, end);
            if (Json.At(at, end, (byte)']'))
                return at >= _target ? Done() : at + 1;
            if (!Json.At(at, end, (byte)','))
                return Broken(at);
            at++;
        }
    }

    /// <summary>A string without an end, or a literal cut off: the end is the place, not the beginning.</summary>
    private readonly unsafe nint TruncatedOr(nint at)
    {
        if (at >= end)
            return end;
        ReadOnlySpan<byte> rest = Json.Span(at, end);
        bool isCutWord = "true"u8.StartsWith(rest) || "false"u8.StartsWith(rest) || "null"u8.StartsWith(rest);
        bool isCutNumber = rest[0] is (byte)'-' or (>= (byte)'0' and <= (byte)'9') && rest.IndexOfAnyExcept("0123456789+-.eE"u8) < 0;
        bool isCutString = rest[0] == (byte)'"' && !HasClosingQuote(rest[1..]);
        return isCutWord || isCutNumber || isCutString ? end : at;
    }

    private static bool HasClosingQuote(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == (byte)'\\')
                i++;
            else if (text[i] == (byte)'"')
                return true;
        }
        return false;
    }

    private nint Done()
    {
        _isDone = true;
        return 0;
    }

    private nint Broken(nint at)
    {
        if (!_isDone)
            SyntaxErrorAt = at;
        return Done();
    }

    private readonly record struct Step(string? Name, int Index);
}
