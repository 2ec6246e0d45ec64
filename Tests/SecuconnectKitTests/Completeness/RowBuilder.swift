/// Lists rows one below the other. Each is type-checked alone, so that long tables compile in linear time.
@resultBuilder
enum RowBuilder<Row> {
    static func buildExpression(_ row: Row) -> [Row] { [row] }
    static func buildBlock(_ rows: [Row]...) -> [Row] { rows.flatMap { $0 } }
}
