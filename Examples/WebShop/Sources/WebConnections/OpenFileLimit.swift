#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The number of files and connections that the process may have open.
package enum OpenFileLimit {
    /// Raises the limit to the highest one that the system allows.
    ///
    /// Many systems begin with 1,024 for old programs. So 1,000 idle connections would keep all pages waiting.
    package static func raise() {
        #if canImport(Glibc)
            let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
            let resource = RLIMIT_NOFILE
        #endif
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
        // macOS refuses more than this.
        limit.rlim_cur = min(limit.rlim_max, 10_240)
        _ = setrlimit(resource, &limit)
    }
}
