import Foundation
import SecuconnectKit

/// One of the processes: it waits for a line on its standard input, and then makes one call.
struct Worker {
    let port: UInt16
    let folder: URL

    /// The credentials that all processes share.
    private static let credentials = SecuconnectClient.Credentials.device(
        id: "id", secret: "s3cret", deviceCode: SensitiveString(SessionServer.deviceCode))

    /// Returns a Boolean value that indicates whether the call succeeded.
    func run() async -> Bool {
        do {
            let client = SecuconnectClient(
                configuration: .init(
                    environment: try .init(baseURL: URL(string: "http://127.0.0.1:\(port)") ?? folder),
                    credentials: Self.credentials, tokenStore: FileTokenStore(folder: folder),
                    userAgent: "worker/\(getpid())"))
            _ = readLine()
            _ = try await client.response(to: APIOperation<JSONValue>.get("/Smart/Transactions/STX_1"))
            return true
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            return false
        }
    }
}
