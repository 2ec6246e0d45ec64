/// Thrown for an object that has members, but none of those that were expected: it says something else, such as an error.
struct UnexpectedContent: Error {}
