print("SimulatorServer")
