using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Emit;

/// <summary><c>ToString</c> of a record with sensitive members: their values never reach a log by accident.</summary>
internal static class RedactionEmitter
{
    public static void Emit(CodeWriter code, RecordSpec record)
    {
        code.Open("private bool PrintMembers(Sy::Text.StringBuilder builder)");
        for (int i = 0; i < record.Members.Count; i++)
        {
            MemberSpec member = record.Members[i];
            string label = Literals.String((i == 0 ? "" : ", ") + member.Name + " = ");
            code.Line($"builder.Append({label}).Append({(member.IsSensitive ? "\"***\"" : $"(object?){member.Name}")});");
        }
        code.Line("return true;");
        code.Close();
        code.Blank();
    }
}
