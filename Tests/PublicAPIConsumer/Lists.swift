import Foundation
import SecuconnectKit

func makeQuery() throws -> ListQuery<SmartTransaction> {
    let filter: SearchFilter<SmartTransaction> =
        .all(of: [SearchField.status.equals("ok"), SearchField("points").equals(Points(rawValue: 1).rawValue)])
        && .any(of: [SearchField.customer.name.startsWith("Mei"), SearchField("color").equals(Color(name: "red"))])
        && !(SearchField.intent.equals(SmartTransaction.Intent.sale) || SearchField("article").exists())
        && SearchField("article").isBetween(ArticleNumber(digits: 1), ArticleNumber(digits: 2))
        && SearchField.created.isAtLeast("2026-01-01" as CalendarDate)
        && SearchField.contract.equals(ResourceID<GeneralContract>("GCR_1"))
        && SearchField.merchantRef.isOneOf(["1", "2"]) && SearchField.isDemo.equals(true)
        && .unescaped("a:1") && (try SearchFilter(parsing: "b:2"))
    return ListQuery(
        filter: filter, sort: [.descending(.created), SearchSort("id", .ascending)], fields: [.id, "status"], count: 20,
        offset: 0, preset: .own, expand: .all,
        aggregate: .init(
            timestampField: .created, interval: .week, min: 0, max: 1, groupBy: .status, sumBy: .amount),
        meta: .only, validate: false, scrollLifetime: .minutes(1), scrollID: nil)
}

func list(_ client: SecuconnectClient) async throws {
    let query = try makeQuery()
    let page: ListPage<SmartTransaction> = try await client.smart.transactions.find(query)
    print(page.items, page.totalCount ?? 0, page.scrollID ?? "", page.unreadableCount, page.body)
    for try await sale in client.smart.transactions.all(query, by: .offset, prefetch: true) { print(sale.id) }
    for try await page in News(client: client).all(where: .all(of: [])).pages { print(page) }
    let rows = try await client.smart.transactions.aggregate(query).items
    print(rows.map { ($0.key, $0.keyText, $0.count, $0.sum, $0.intervals, $0.lookupIndex) })
    _ = try await client.smart.transactions.fieldDefinitions()
    _ = try await client.smart.transactions.validate(.unescaped("a:1"))
    let ofOnePage = ListSequence<JSONValue>(ListQuery(count: 1)) { _ in ListPage(items: [nil], totalCount: 1) }
    print(ofOnePage, AggregationBucket(key: 1, keyText: "a", count: 2, sum: 3, intervals: []))
}
