import SecuconnectKit

extension SearchPattern {
    /// Returns a Boolean value that indicates whether the whole string matches the pattern, case-insensitively.
    ///
    /// Only the last `*` is tried again, so the time is at most the length of the pattern times the length of the
    /// string.
    func matches(_ text: String) -> Bool {
        let scalars = Array(text.precomposed.unicodeScalars)
        var position = 0, index = 0
        var retry: (position: Int, index: Int)?
        while position < scalars.count {
            if index < elements.count, elements[index] == .anything {
                index += 1
                retry = (position, index)
            } else if index < elements.count, elements[index].accepts(scalars[position]) {
                position += 1
                index += 1
            } else if let last = retry {
                position = last.position + 1
                index = last.index
                retry = (position, index)
            } else {
                return false
            }
        }
        return elements[index...].allSatisfy { $0 == .anything }
    }
}

extension SearchPattern.Element {
    fileprivate func accepts(_ scalar: Unicode.Scalar) -> Bool {
        switch self {
        case .one, .anything: true
        case .literal(let wanted): SearchComparison.folded(wanted) == SearchComparison.folded(scalar)
        }
    }
}
