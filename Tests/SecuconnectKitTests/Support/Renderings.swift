import Foundation

/// A value in every form in which it may end up in a log.
func renderings(of value: Any) -> [String] {
    var dumped = ""
    dump(value, to: &dumped)
    var texts = [
        "\(value)", String(describing: value), String(reflecting: value), dumped, mirrored(value), "\([value])",
        "\(Optional.some(value) as Any)",
    ]
    if let error = value as? any Error { texts += [error.localizedDescription, "\(error as NSError)"] }
    return texts
}

/// Everything that a walk through the mirrors of a value comes upon.
private func mirrored(_ value: Any) -> String {
    let children = Mirror(reflecting: value).children
    guard !children.isEmpty else { return "\(value)" }
    return children.map { "\($0.label ?? ""): \(mirrored($0.value))" }.joined(separator: " ")
}
