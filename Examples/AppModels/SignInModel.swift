import Foundation
import Observation
import SecuconnectKit

/// The sign-in of a device, for a view.
@available(iOS 17, macOS 14, tvOS 17, watchOS 10, *)
@MainActor
@Observable
final class SignInModel {
    /// The state to show.
    enum State: Equatable {
        case signedOut
        /// A person has to enter the code in secuOffice.
        case code(DeviceCode)
        case signedIn
        /// The text is for people.
        case failed(String)
    }

    private(set) var state = State.signedOut
    private(set) var isWaiting = false
    private let client: SecuconnectClient

    init(_ client: SecuconnectClient) { self.client = client }

    /// Signs in, or continues the session in the token store. It ends when its
    /// task is canceled, for example with the view.
    func signIn() async {
        guard !isWaiting else { return }
        isWaiting = true
        defer { isWaiting = false }
        do {
            for try await step in client.deviceSignIn() {
                switch step {
                case .codeShown(let code): state = .code(code)
                case .waiting: break
                case .signedIn: state = .signedIn
                }
            }
        } catch is CancellationError {
            state = .signedOut
        } catch {
            state = .failed(error.localizedDescription)
        }
    }

    /// Removes the session from the token store.
    func signOut() async {
        do {
            try await client.signOut()
            state = .signedOut
        } catch {
            state = .failed(error.localizedDescription)
        }
    }
}
