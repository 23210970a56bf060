using System.IO;
using EventContracts.Tool.Checks;

namespace EventContracts.Tool.Reports;

/// <summary>A form in which results are written.</summary>
internal interface IReport
{
    void Write(CheckResult result, TextWriter output);
}
