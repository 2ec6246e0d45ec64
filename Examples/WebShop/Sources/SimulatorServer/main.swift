import Foundation

exit(await ServerProgram().run(with: Array(CommandLine.arguments.dropFirst())))
