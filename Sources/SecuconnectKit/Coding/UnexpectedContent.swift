/// An error for an object with fields, but none of the expected ones. It has another meaning, such as an error.
struct UnexpectedContent: Error {}
