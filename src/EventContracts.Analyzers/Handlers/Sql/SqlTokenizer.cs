using System;
using System.Collections.Generic;

namespace EventContracts.Analyzers.Handlers.Sql;

/// <summary>Cuts SQL into tokens: the lexical rules that PostgreSQL, SQL Server, MySQL and SQLite have in common, and where they differ, all of them.</summary>
internal sealed class SqlTokenizer
{
    private static readonly string[] LongSymbols = ["||", "+=", "-=", "*=", "/=", "<>", "!=", "<=", ">=", "::"];

    private readonly string _sql;
    private readonly List<SqlToken> _tokens = [];
    private int _at;

    private SqlTokenizer(string sql) => _sql = sql;

    public static IReadOnlyList<SqlToken> Read(string sql)
    {
        var tokenizer = new SqlTokenizer(sql);
        while (tokenizer.SkipSpace())
            tokenizer._tokens.Add(tokenizer.Next());
        return tokenizer._tokens;
    }

    private char Current => Peek(0);

    private char Peek(int ahead) => _at + ahead < _sql.Length ? _sql[_at + ahead] : '\0';

    /// <summary>Over white space and comments; whether something is left.</summary>
    private bool SkipSpace()
    {
        while (_at < _sql.Length)
        {
            if (char.IsWhiteSpace(Current))
                _at++;
            else if (Current == '-' && Peek(1) == '-')
                SkipTo(_sql.IndexOf('\n', _at));
            else if (Current == '/' && Peek(1) == '*')
                SkipTo(_sql.IndexOf("*/", _at + 2, StringComparison.Ordinal) is var end and >= 0 ? end + 2 : -1);
            else
                return true;
        }
        return false;
    }

    private void SkipTo(int end) => _at = end < 0 ? _sql.Length : end;

    private SqlToken Next()
    {
        char first = Current;
        if (first == '\'')
            return new(SqlTokenKind.Text, Quoted('\''));
        if (first is '"' or '`')
            return new(SqlTokenKind.QuotedName, Quoted(first));
        // After a name without white space it is a subscript: items[1].
        if (first == '[' && !(_at > 0 && IsNamePart(_sql[_at - 1])))
            return new(SqlTokenKind.QuotedName, Quoted(']'));
        if (first == '$' && DollarQuoted() is { } text)
            return new(SqlTokenKind.Text, text);
        if (IsParameter())
            return new(SqlTokenKind.Parameter, Name(1));
        if (char.IsDigit(first))
            return new(SqlTokenKind.Number, Number());
        if (IsNamePart(first) || first == '#')
            return new(SqlTokenKind.Word, Name(1));
        return new(SqlTokenKind.Symbol, Symbol());
    }

    private bool IsParameter() => Current switch
    {
        '@' => IsNamePart(Peek(1)) || Peek(1) == '@',
        ':' => IsNamePart(Peek(1)) && !(_at > 0 && _sql[_at - 1] == ':'),
        '$' => char.IsDigit(Peek(1)) || IsNamePart(Peek(1)),
        '?' => true,
        // A place of an interpolated string that is sent as a parameter.
        '{' => char.IsDigit(Peek(1)),
        _ => false,
    };

    private string Name(int length)
    {
        if (Current == '{')
            return Take(Math.Max(1, (_sql.IndexOf('}', _at) is var end and >= 0 ? end + 1 : _sql.Length) - _at));
        while (IsNamePart(Peek(length)) || Peek(length) is '$' or '#' or '@')
            length++;
        return Take(length);
    }

    private string Number()
    {
        int length = 1;
        while (char.IsLetterOrDigit(Peek(length)) || Peek(length) == '.')
            length++;
        return Take(length);
    }

    private string Symbol()
    {
        foreach (string symbol in LongSymbols)
        {
            if (string.CompareOrdinal(_sql, _at, symbol, 0, symbol.Length) == 0)
                return Take(symbol.Length);
        }
        return Take(1);
    }

    /// <summary>The text up to the closing quote; a doubled one stands for itself. The end of the SQL closes too.</summary>
    private string Quoted(char close)
    {
        int start = ++_at;
        while (_at < _sql.Length)
        {
            if (Current == close)
            {
                if (Peek(1) != close)
                    break;
                _at++;
            }
            _at++;
        }
        int end = Math.Min(_at, _sql.Length);
        _at = Math.Min(_at + 1, _sql.Length);
        return _sql.Substring(start, end - start);
    }

    private string? DollarQuoted()
    {
        int length = 1;
        while (IsNamePart(Peek(length)))
            length++;
        if (Peek(length) != '$' || char.IsDigit(Peek(1)))
            return null;
        string tag = _sql.Substring(_at, length + 1);
        int start = _at + tag.Length, end = _sql.IndexOf(tag, start, StringComparison.Ordinal);
        if (end < 0)
            end = _sql.Length;
        _at = Math.Min(end + tag.Length, _sql.Length);
        return _sql.Substring(start, end - start);
    }

    private string Take(int length)
    {
        string text = _sql.Substring(_at, Math.Min(length, _sql.Length - _at));
        _at += text.Length;
        return text;
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c == '_';
}
