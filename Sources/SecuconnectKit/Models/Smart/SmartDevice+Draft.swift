extension SmartDevice {
    /// The data that a device is created from, or replaced by.
    public struct Draft: APIModel {
        /// The merchant that the device belongs to.
        public var merchant: GeneralMerchant.ID?
        /// The store that the device stands in.
        public var store: GeneralStore.ID?
        /// The hardware.
        public var device: ResourceID<Hardware>?
        /// The contract.
        public var contract: GeneralContract.ID?
        /// The vendor.
        public var vendor: Vendor?
        /// The identifier that the vendor gives the device, such as `/uuid/till-1`. It presumably has to be unique for each
        /// vendor, and to be the one that the device itself signs in with.
        public var vendorUID: String?
        /// The type of device.
        public var type: Kind?
        /// The description.
        public var description: String?
        /// The terminal number.
        public var terminalID: String?
        /// The settings of the products that the device is used for. They are replaced as a whole.
        @Indirect public var products: Products? = nil
        /// The type of terminal.
        public var terminalType: String?
        /// The version of the base software.
        public var baseVersion: String?
        /// The state of the device, a JSON object. Its content is undocumented.
        public var status: JSONValue?

        /// Creates a draft. Omitted values aren't sent.
        public init(
            merchant: GeneralMerchant.ID? = nil, store: GeneralStore.ID? = nil, device: ResourceID<Hardware>? = nil,
            contract: GeneralContract.ID? = nil, vendor: Vendor? = nil, vendorUID: String? = nil, type: Kind? = nil,
            description: String? = nil, terminalID: String? = nil, products: Products? = nil,
            terminalType: String? = nil,
            baseVersion: String? = nil, status: JSONValue? = nil
        ) {
            self.merchant = merchant
            self.store = store
            self.device = device
            self.contract = contract
            self.vendor = vendor
            self.vendorUID = vendorUID
            self.type = type
            self.description = description
            self.terminalID = terminalID
            self.products = products
            self.terminalType = terminalType
            self.baseVersion = baseVersion
            self.status = status
        }

        /// Creates a draft of a device that was read, to change it and to send all of it.
        ///
        /// Values that can't be sent are left out, such as the routing and the user code.
        ///
        /// - Parameter device: The device. It has to be current.
        /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument`` if the device lost values when
        ///   it was read.
        public init(from device: SmartDevice) throws {
            try device.lostValues.check()
            self.init(
                merchant: device.merchant?.id, store: device.store?.id, device: device.device?.id,
                contract: device.contract?.id, vendor: device.vendor, vendorUID: device.vendorUID, type: device.type,
                description: device.description, terminalID: device.terminalID, products: device.products,
                terminalType: device.terminalType, baseVersion: device.baseVersion, status: device.status)
        }

        private enum CodingKeys: String, CodingKey {
            case merchant, store, device, contract, vendor
            case vendorUID = "vendor_uid"
            case type, description
            case terminalID = "tid"
            case products
            case terminalType = "terminal_type"
            case baseVersion = "base_version"
            case status
        }
    }
}

extension SmartDevice.Draft {
    /// Refuses what no device can be made of.
    func check() throws {
        guard self != .init() else {
            throw SecuconnectError.invalidArgument("The draft has no value; set all values of the device.")
        }
        let ids = [merchant?.rawValue, store?.rawValue, device?.rawValue, contract?.rawValue, vendorUID]
        guard !ids.contains(where: { $0?.trimmed.isEmpty == true }) else {
            throw SecuconnectError.invalidArgument(
                "An identifier in the draft is blank; set it to nil or to the one of the object.")
        }
    }
}
