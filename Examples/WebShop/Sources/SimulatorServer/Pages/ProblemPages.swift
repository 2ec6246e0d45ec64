import HTTPTypes
import Hummingbird
import SecuconnectSimulator
import WebPages

/// A reason why a page can't be shown, or an action can't be carried out.
struct PageProblem: Error {
    let status: HTTPResponse.Status
    let message: String

    init(_ status: HTTPResponse.Status, _ message: String) {
        self.status = status
        self.message = message
    }
}

/// Shows errors as pages.
struct ProblemPages: RouterMiddleware {
    func handle(
        _ request: Request, context: ConnectionContext, next: (Request, ConnectionContext) async throws -> Response
    ) async throws -> Response {
        let problem: PageProblem
        do {
            return try await next(request, context)
        } catch let error as PageProblem {
            problem = error
        } catch let refusal as SimulatedServer.CheckoutRefusal {
            problem = PageProblem(.conflict, refusal.description)
        } catch let error as HTTPError {
            problem = PageProblem(error.status, error.body ?? "There is no such page. Check its address.")
        }
        return try problem.page.response(from: request, context: context)
    }
}

extension PageProblem {
    fileprivate var page: WebPage {
        WebPage(
            "That didn't work", style: Style.sheet, status: status,
            body: """
                <main class="narrow">
                <h1>That didn't work</h1>
                <p id="problem" role="alert">\(message)</p>
                <p><a class="button" id="to-office" href="/">Back office</a></p>
                </main>
                """)
    }
}
