import Geodesy
import GeoPrimitives
import Registry
import Testing

@testable import Casework
@testable import Interchange

@Suite("Which system a well-known text means")
struct WellKnownTextTests {
    private func projected(_ datum: String, _ meridian: String, _ scale: String, _ easting: String = "500000.0", extra: String = "")
        -> String
    {
        """
        PROJCS["x",GEOGCS["GCS",DATUM["\(datum)",SPHEROID["WGS_1984",6378137.0,298.257223563]\(extra)],PRIMEM["Greenwich",0.0],\
        UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",\(easting)],\
        PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",\(meridian)],PARAMETER["Scale_Factor",\(scale)],\
        PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]
        """
    }

    @Test(
        "Every zone of VN-2000 is known by its parameters alone",
        arguments: CoordinateReferenceSystem.vn2000Zones + CoordinateReferenceSystem.vn2000UTM)
    func zones(_ system: CoordinateReferenceSystem) throws {
        let (meridian, scale) = (try #require(system.centralMeridian), try #require(system.scale))
        for datum in ["D_Vietnam_2000", "VN_2000", "D_VN_2000", "Vietnam 2000"] {
            let declared = DeclaredSystem(wellKnownText: projected(datum, "\(meridian)", "\(scale)"))
            #expect(declared.system == system)
        }
    }

    @Test("The same projection on WGS 84 is another system: UTM is one, a 3-degree zone only resembles one")
    func datum() {
        #expect(DeclaredSystem(wellKnownText: projected("D_WGS_1984", "105.0", "0.9996")).system?.epsgCode == 32648)
        let strange = DeclaredSystem(wellKnownText: projected("D_WGS_1984", "107.0", "0.9999"))
        #expect(strange.system == nil && strange.resembles?.epsgCode == 9214)
        let unnamed = DeclaredSystem(wellKnownText: projected("D_unknown", "105.5", "0.9999"))
        #expect(unnamed.system == nil && unnamed.resembles?.epsgCode == 9209 && unnamed.text == "x")
    }

    @Test("A datum without a name is known by the shift of EPSG:6960, another shift is not")
    func shift() {
        let own = #",TOWGS84[-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278]"#
        #expect(DeclaredSystem(wellKnownText: projected("unknown", "107", "0.9999", extra: own)).system?.epsgCode == 9214)
        #expect(DeclaredSystem(wellKnownText: projected("unknown", "107", "0.9999", extra: ",TOWGS84[1,2,3,0,0,0,0]")).system == nil)
    }

    @Test("Another false easting, another scale, feet: none of ours")
    func others() {
        #expect(DeclaredSystem(wellKnownText: projected("VN_2000", "107", "0.9999", "400000")).system == nil)
        #expect(DeclaredSystem(wellKnownText: projected("VN_2000", "107", "1")).resembles == nil)
        let feet = projected("VN_2000", "107", "0.9999").replacing(#"UNIT["Meter",1.0]]"#, with: #"UNIT["Foot",0.3048]]"#)
        #expect(DeclaredSystem(wellKnownText: feet).system == nil)
        #expect(DeclaredSystem(wellKnownText: projected("Hanoi_1972", "105", "1", "18500000")).system?.epsgCode == 2044)
    }

    @Test("A code goes before all else; compound and bound systems are taken apart")
    func codes() {
        #expect(DeclaredSystem(wellKnownText: #"PROJCRS["VN-2000 / TM-3 107-00",ID["EPSG",9214]]"#).system?.epsgCode == 9214)
        #expect(DeclaredSystem(wellKnownText: #"GEOGCRS["WGS 84",DATUM["World Geodetic System 1984"],ID["EPSG",4979]]"#).system == .wgs84)
        #expect(DeclaredSystem(wellKnownText: #"GEOGCS["GCS_VN_2000",DATUM["D_Vietnam_2000"]]"#).system == .vn2000Geographic)
        #expect(
            DeclaredSystem(wellKnownText: #"COMPOUNDCRS["c",PROJCRS["p",ID["EPSG",9209]],VERTCRS["v"]]"#).system?.epsgCode == 9209)
        let bound =
            #"BOUNDCRS[SOURCECRS[\#(projected("unknown", "107", "0.9999"))],TARGETCRS[GEOGCRS["WGS 84"]],ABRIDGEDTRANSFORMATION["t",METHOD["m"],PARAMETER["X",-191.90441429],PARAMETER["Y",-39.30318279],PARAMETER["Z",-111.45032835]]]"#
        #expect(DeclaredSystem(wellKnownText: bound).system?.epsgCode == 9214)
        let unknown = DeclaredSystem(wellKnownText: #"PROJCRS["Somewhere",ID["EPSG",27700]]"#)
        #expect(unknown.system == nil && unknown.text == "EPSG:27700 (Somewhere)")
        #expect(DeclaredSystem(wellKnownText: #"PROJCRS["old",ID["EPSG",6956]]"#).system == nil)
    }

    @Test(
        "What is no well-known text is not read as one",
        arguments: ["", "nonsense", "PROJCS[", #"PROJCS["a""#, #"PROJCS["a"],"#, "[]", String(repeating: "A[", count: 5000)])
    func broken(_ text: String) {
        let declared = DeclaredSystem(wellKnownText: text)
        #expect(declared.system == nil && declared.text.count <= 60)
    }

    @Test("The summary of ogrinfo is taken apart, whatever a layer is called")
    func summary() throws {
        let text = """
            INFO: Open of `x'
                  using driver `GPKG' successful.

            Layer name: Geometry: Point
            Geometry: 3D Measured Polygon
            Feature Count: 12
            Layer SRS WKT:
            PROJCRS["a",
                ID["EPSG",9214]]
            Data axis to CRS axis mapping: 1,2
            Feature Count: String (0.0)
            Layer name: b
            Metadata:
              CPG_VALUE=UTF-8
              LDID_VALUE=87
            Geometry: None
            Feature Count: 0
            Layer SRS WKT:
            (unknown)

            """
        let (driver, layers) = try #require(LayerSummary.read(text))
        #expect(driver == "GPKG" && layers.map(\.name) == ["Geometry: Point", "b"])
        #expect(layers[0].hasMeasures && layers[0].mayHoldOutlines && layers[0].system == #"PROJCRS["a",    ID["EPSG",9214]]"#)
        #expect(layers[1].isTable && layers[1].count == 0 && layers[1].system == nil && layers[1].namesEncoding)
        #expect(LayerSummary.read("FAILURE") == nil)
    }
}
