@main struct FarmZone { static func main() {} }
