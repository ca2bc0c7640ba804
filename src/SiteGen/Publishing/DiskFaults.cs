using SiteGen.Diagnostics;

namespace SiteGen.Publishing;

/// <summary>Says what a failed write means.</summary>
public static class DiskFaults
{
    // ENOSPC and EDQUOT as .NET hands them on, and Windows' ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL.
    private static readonly int[] FullCodes = [28, 122, unchecked((int)0x80070027), unchecked((int)0x80070070)];

    // EWOULDBLOCK of flock, on Linux and on macOS, and Windows' ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION.
    private static readonly int[] HeldCodes = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    /// <summary>True if another program has the file open for itself.</summary>
    public static bool IsHeld(IOException fault) => HeldCodes.Contains(fault.HResult);

    /// <summary>True if there is no space left.</summary>
    public static bool IsFull(IOException fault) => FullCodes.Contains(fault.HResult);

    /// <summary>The diagnostic of a fault of reading or writing.</summary>
    public static Diagnostic Of(Exception fault, string path) => fault switch
    {
        IOException full when IsFull(full) => Codes.DiskFull.At(new(path)),
        UnauthorizedAccessException => Codes.NoPermission.At(new(path), fault.Message),
        _ => Codes.DiskFault.At(new(path), fault.Message),
    };
}
