using System;
using System.Collections.Generic;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>Kleene's logic.</summary>
internal static class Truths
{
    public static Truth Of(bool value) => value ? Truth.Yes : Truth.No;

    public static Truth Not(this Truth truth) => (Truth)(2 - (int)truth);

    public static Truth And(this Truth left, Truth right) => (Truth)Math.Min((int)left, (int)right);

    public static Truth Or(this Truth left, Truth right) => (Truth)Math.Max((int)left, (int)right);

    public static Truth All<T>(this IEnumerable<T> items, Func<T, Truth> test)
    {
        Truth all = Truth.Yes;
        foreach (T item in items)
        {
            all = all.And(test(item));
            if (all == Truth.No)
                break;
        }
        return all;
    }

    public static Truth Any<T>(this IEnumerable<T> items, Func<T, Truth> test) => items.All(item => test(item).Not()).Not();

    /// <summary>Whether at least <paramref name="minimum"/> and at most <paramref name="maximum"/> items satisfy the test.</summary>
    public static Truth Count<T>(this IEnumerable<T> items, Func<T, Truth> test, long minimum, long maximum)
    {
        long certain = 0, possible = 0;
        foreach (T item in items)
        {
            Truth truth = test(item);
            certain += truth == Truth.Yes ? 1 : 0;
            possible += truth == Truth.No ? 0 : 1;
        }
        if (possible < minimum || certain > maximum)
            return Truth.No;
        return certain >= minimum && possible <= maximum ? Truth.Yes : Truth.Unknown;
    }
}
