/// Something that is wrong with the documentation, and where.
struct Problem: Hashable, CustomStringConvertible {
    /// The file, from the root of the package.
    var file: String
    /// Counted from 1; `nil` for the whole file.
    var line: Int?
    var message: String

    /// In the form in which compilers report, so that editors find the place.
    var description: String { "\(file):\(line.map { "\($0):" } ?? "") error: \(message)" }
}
