import Foundation

@testable import SecuconnectKit

extension OperationCheck {
    /// Returns the values of the response that the returned value lacks. A command returns nothing, and throws if it
    /// was refused.
    func valueFaults(_ exchange: OperationExchange) throws -> [String] {
        let isRefusal = exchange.answer?.isRefusal == true
        let value: any Sendable
        switch exchange.result {
        case .failure(let error):
            return isRefusal && exchange.error?.kind == .refused ? [] : ["\(error) was thrown"]
        case .success(let returned): value = returned
        }
        guard !(value is Void) else {
            if isRefusal { return ["a refusal is taken for success"] }
            let answer = exchange.answer ?? .null
            return [.null, ["result": true]].contains(answer) ? [] : ["the answer isn't returned"]
        }
        guard let value = value as? any Encodable else { return ["\(value) can't be compared"] }
        let expected = expected(of: exchange.answer, isFlag: value is Bool)
        return expected.differences(from: try JSONValue(encoding: value), at: "answer")
    }

    private func expected(of answer: JSONValue?, isFlag: Bool) -> JSONValue {
        let file = OperationExchange.file
        guard let answer else { return [.string(file.content), .string(file.contentType), .string(file.name)] }
        return (isFlag ? "result" : row.exceptions.returned).map { answer[$0] ?? .null } ?? answer
    }
}
