using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace EventContracts.Schema.Json;

/// <summary>
/// JSON text (RFC 8259) → nodes with positions. The first syntax error ends the reading; nothing is thrown. Recursion is bounded by
/// <see cref="JsonLimits.MaxDepth"/>.
/// </summary>
public static class JsonParser
{
    public static JsonParseResult Parse(string text, JsonLimits? limits = null)
    {
        limits ??= JsonLimits.Default;
        if (text.Length > limits.MaxLength)
        {
            string message = string.Format(CultureInfo.InvariantCulture, "the file has {0:N0} characters, more than the {1:N0} that are read", text.Length, limits.MaxLength);
            return new JsonParseResult(null, [new JsonProblem(JsonProblemKind.TooLarge, new TextSpan(0, 0), message)]);
        }
        var run = new Run(text, limits);
        JsonNode? root = run.Document();
        return new JsonParseResult(root, run.Problems);
    }

    private sealed class Run(string text, JsonLimits limits)
    {
        private int _at;
        private int _depth;
        private bool _failed;

        public List<JsonProblem> Problems { get; } = [];

        public JsonNode? Document()
        {
            if (text.Length > 0 && text[0] == '\uFEFF')
                _at = 1;
            Space();
            if (_at == text.Length)
            {
                Problems.Add(new JsonProblem(JsonProblemKind.Empty, new TextSpan(0, 0), "the file is empty; a JSON schema is expected"));
                return null;
            }
            JsonNode? root = Value();
            if (root is null)
                return null;
            Space();
            if (_at < text.Length)
                return Fail($"unexpected {Found()} after the end of the JSON value");
            return root;
        }

        private JsonNode? Value()
        {
            if (_at >= text.Length)
                return Fail("the file ends where a value is expected");
            char c = text[_at];
            switch (c)
            {
                case '{':
                    return Object();
                case '[':
                    return Array();
                case '"':
                    int start = _at;
                    return String() is { } value ? new JsonNode(JsonKind.String, new TextSpan(start, _at - start), value) : null;
                case 't':
                    return Word("true", JsonKind.True);
                case 'f':
                    return Word("false", JsonKind.False);
                case 'n':
                    return Word("null", JsonKind.Null);
                default:
                    return c is '-' or (>= '0' and <= '9') ? Number() : Fail($"unexpected {Found()} where a value is expected");
            }
        }

        private JsonNode? Object()
        {
            int start = _at;
            if (!Enter())
                return null;
            var members = new List<JsonMember>();
            HashSet<string>? names = null;
            _at++;
            Space();
            if (Take('}'))
                return Close(JsonKind.Object, start, members, []);
            while (true)
            {
                if (_at >= text.Length || text[_at] != '"')
                    return Fail(_at < text.Length && text[_at] == '}' ? "a comma before '}' has no member after it" : $"{Found()} found where a member name in quotes is expected");
                int nameStart = _at;
                if (String() is not { } name)
                    return null;
                var nameSpan = new TextSpan(nameStart, _at - nameStart);
                Space();
                if (!Take(':'))
                    return Fail($"{Found()} found where ':' is expected after the name '{name}'");
                Space();
                if (Value() is not { } value)
                    return null;
                if (!IsNew(members, ref names, name))
                    Problems.Add(new JsonProblem(JsonProblemKind.DuplicateKey, nameSpan, $"the name '{name}' occurs twice in this object; readers differ in which one they take"));
                members.Add(new JsonMember(name, nameSpan, value));
                Space();
                if (Take('}'))
                    return Close(JsonKind.Object, start, members, []);
                if (!Take(','))
                    return Fail($"{Found()} found where ',' or '}}' is expected");
                Space();
            }
        }

        private JsonNode? Array()
        {
            int start = _at;
            if (!Enter())
                return null;
            var items = new List<JsonNode>();
            _at++;
            Space();
            if (Take(']'))
                return Close(JsonKind.Array, start, [], items);
            while (true)
            {
                if (Value() is not { } item)
                    return null;
                items.Add(item);
                Space();
                if (Take(']'))
                    return Close(JsonKind.Array, start, [], items);
                if (!Take(','))
                    return Fail($"{Found()} found where ',' or ']' is expected");
                Space();
            }
        }

        private string? String()
        {
            int start = ++_at;
            while (_at < text.Length && text[_at] is not ('"' or '\\') && text[_at] >= ' ')
                _at++;
            if (_at < text.Length && text[_at] == '"')
                return text.Substring(start, _at++ - start);
            var value = new StringBuilder(text, start, _at - start, Math.Max(16, (_at - start) * 2));
            while (_at < text.Length)
            {
                char c = text[_at];
                if (c == '"')
                {
                    _at++;
                    return value.ToString();
                }
                if (c < ' ')
                {
                    Fail(c is '\n' or '\r' ? "the line ends inside a string" : "a control character inside a string must be escaped");
                    return null;
                }
                _at++;
                if (c != '\\')
                {
                    value.Append(c);
                    continue;
                }
                if (!Escape(value))
                    return null;
            }
            Fail("the file ends inside a string");
            return null;
        }

        private bool Escape(StringBuilder value)
        {
            char c = _at < text.Length ? text[_at++] : '\0';
            switch (c)
            {
                case '"' or '\\' or '/': value.Append(c); return true;
                case 'b': value.Append('\b'); return true;
                case 'f': value.Append('\f'); return true;
                case 'n': value.Append('\n'); return true;
                case 'r': value.Append('\r'); return true;
                case 't': value.Append('\t'); return true;
                case 'u' when _at + 4 <= text.Length && ushort.TryParse(text.Substring(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit):
                    value.Append((char)unit);
                    _at += 4;
                    return true;
                default:
                    _at -= 2;
                    Fail("this escape is not known to JSON");
                    return false;
            }
        }

        private JsonNode? Number()
        {
            int start = _at;
            _ = Take('-');
            if (Take('0'))
            {
                if (_at < text.Length && char.IsDigit(text[_at]))
                    return Fail("a number may not begin with a zero");
            }
            else if (!Digits())
            {
                return Fail($"{Found()} found where a digit is expected");
            }
            if (Take('.') && !Digits())
                return Fail($"{Found()} found where a digit is expected after the decimal point");
            if (_at < text.Length && text[_at] is 'e' or 'E')
            {
                _at++;
                if (!Take('+'))
                    _ = Take('-');
                if (!Digits())
                    return Fail($"{Found()} found where a digit is expected in the exponent");
            }
            return new JsonNode(JsonKind.Number, new TextSpan(start, _at - start), text.Substring(start, _at - start));
        }

        private bool Digits()
        {
            int start = _at;
            while (_at < text.Length && text[_at] is >= '0' and <= '9')
                _at++;
            return _at > start;
        }

        private JsonNode? Word(string word, JsonKind kind)
        {
            if (string.CompareOrdinal(text, _at, word, 0, word.Length) != 0)
                return Fail($"unexpected {Found()} where a value is expected");
            var node = new JsonNode(kind, new TextSpan(_at, word.Length), "");
            _at += word.Length;
            return node;
        }

        private JsonNode Close(JsonKind kind, int start, List<JsonMember> members, List<JsonNode> items)
        {
            _depth--;
            return new JsonNode(kind, new TextSpan(start, _at - start), "", members, items);
        }

        private bool Enter()
        {
            if (_depth++ < limits.MaxDepth)
                return true;
            _failed = true;
            Problems.Add(new JsonProblem(JsonProblemKind.TooDeep, new TextSpan(_at, 1), $"objects and arrays are nested more than {limits.MaxDepth} deep"));
            return false;
        }

        private bool Take(char c)
        {
            if (_at >= text.Length || text[_at] != c)
                return false;
            _at++;
            return true;
        }

        private void Space()
        {
            while (_at < text.Length && text[_at] is ' ' or '\n' or '\r' or '\t')
                _at++;
        }

        private string Found() => _at >= text.Length ? "the end of the file" : text[_at] == '/' ? "'/' (JSON has no comments)" : $"'{text[_at]}'";

        private JsonNode? Fail(string message)
        {
            if (!_failed)
                Problems.Add(new JsonProblem(JsonProblemKind.Syntax, new TextSpan(Math.Min(_at, text.Length), _at < text.Length ? 1 : 0), message));
            _failed = true;
            return null;
        }

        private static bool IsNew(List<JsonMember> members, ref HashSet<string>? names, string name)
        {
            if (members.Count < 16)
            {
                foreach (JsonMember member in members)
                {
                    if (string.Equals(member.Name, name, StringComparison.Ordinal))
                        return false;
                }
                return true;
            }
            if (names is null)
            {
                names = new HashSet<string>(StringComparer.Ordinal);
                foreach (JsonMember member in members)
                    names.Add(member.Name);
            }
            return names.Add(name);
        }
    }
}
