import Foundation

/// Returns the peak memory of this process in bytes.
func peakMemory() -> Double {
    #if os(Linux)
        // Not getrusage, which counts the parent's memory too.
        statusBytes("VmHWM:")
    #else
        var usage = rusage()
        getrusage(RUSAGE_SELF, &usage)
        return Double(usage.ru_maxrss)
    #endif
}

/// Makes the memory that this process holds now its peak. Elsewhere than on Linux nothing can.
func forgetPeakMemory() {
    #if os(Linux)
        try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
    #endif
}

/// Returns the memory of this process in bytes. Outside of Linux it is the peak, which grows as well if anything is
/// kept.
func residentMemory() -> Double {
    #if os(Linux)
        statusBytes("VmRSS:")
    #else
        peakMemory()
    #endif
}

#if os(Linux)
    private func statusBytes(_ name: String) -> Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
        return (line?.split(separator: " ").dropLast().last.flatMap { Double($0) } ?? 0) * 1_024
    }
#endif
