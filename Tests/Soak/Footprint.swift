import Foundation

/// The memory, threads and descriptors of this process. `nil` where the system doesn't tell it in Linux's way.
struct Footprint: Codable, Sendable {
    var descriptors: Int?
    var threads: Int?
    var residentBytes: Int?

    static var now: Footprint {
        Footprint(
            descriptors: entries(of: "/proc/self/fd"), threads: entries(of: "/proc/self/task"),
            residentBytes: hasSanitizer ? nil : residentBytes)
    }

    /// The footprint when it has stopped changing, or is not above a level, or patience is over.
    static func settled(from level: Footprint? = nil, patience: TimeInterval = 15) async -> Footprint {
        let end = ProcessInfo.processInfo.systemUptime + patience
        var last = now
        var calm = 0
        while calm < 10, ProcessInfo.processInfo.systemUptime < end {
            try? await Task.sleep(nanoseconds: 100_000_000)
            let next = now
            let isSteady = level.map(next.fits) ?? (next.descriptors == last.descriptors)
            calm = isSteady ? calm + 1 : 0
            last = next
        }
        returnFreeMemory()
        return now
    }

    /// The number of additional threads that are no leak: the system's pools start theirs as they need them.
    static let threadsToSpare = ProcessInfo.processInfo.activeProcessorCount

    /// Whether as few descriptors are open as before, and as few threads run.
    private func fits(_ level: Footprint) -> Bool {
        (descriptors ?? 0) <= (level.descriptors ?? 0) && (threads ?? 0) <= (level.threads ?? 0) + Self.threadsToSpare
    }

    private static func entries(of folder: String) -> Int? {
        try? FileManager.default.contentsOfDirectory(atPath: folder).count
    }

    private static var residentBytes: Int? {
        let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ")
        return pages?.dropFirst().first.flatMap { Int($0) }.map { $0 * Int(sysconf(Int32(_SC_PAGESIZE))) }
    }

    /// The thread sanitizer's own memory grows with what it watches.
    private static var hasSanitizer: Bool { dlsym(nil, "__tsan_init") != nil }

    /// Glibc keeps what was freed, and its function that gives it back is not in Swift's module.
    private static func returnFreeMemory() {
        guard let function = dlsym(nil, "malloc_trim") else { return }
        _ = unsafeBitCast(function, to: (@convention(c) (Int) -> Int32).self)(0)
    }
}
