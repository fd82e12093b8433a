extension Phrases {
    /// What is found in a working copy, and where less than an outline is handed in.
    static let adoptFindings = """
        [adopt-deleted]
        vi {area} bị xóa trong bản làm việc. Vùng không bị xóa theo; muốn kết thúc, dùng “farmzone area close {area} --on NGÀY”.
        en {area} was deleted in the working copy. The area stays; to end it use “farmzone area close {area} --on DATE”.

        [adopt-outline-lost]
        vi {area} trong bản làm việc không còn ranh giới là đa giác WGS 84. Ranh giới trong sổ không đổi.
        en {area} has no polygon in WGS 84 any more in the working copy. The boundary in the registry stays.

        [adopt-attribute]
        vi Thuộc tính “{attribute}” của {area} đã đổi trong bản làm việc; thuộc tính chỉ đổi bằng quyết định, không nhận từ bản làm việc.
        en Attribute “{attribute}” of {area} was changed in the working copy; attributes change by decisions, and are not adopted.

        [adopt-decided]
        vi “{attribute}” của đối tượng mới {area} không được nhận: mã số, thị trường và trạng thái chỉ có bằng quyết định. Sau khi nhận \
        vùng, dùng “farmzone code issue”.
        en “{attribute}” of the new feature {area} is not adopted: codes, markets and states come by decisions. Once the area is adopted \
        use “farmzone code issue”.

        [adopt-key-repeated]
        vi Đối tượng mới {area} mang cùng sender_key “{key}” với đối tượng ở dòng {other}. Hãy đặt khóa khác hoặc để trống, rồi nhận lại.
        en The new feature {area} has the sender_key “{key}” of the feature in row {other}. Give it a key of its own or none, and adopt again.

        [adopt-two-outlines]
        vi {area} có nhiều mã số, và bản làm việc vẽ các ranh giới khác nhau cho chúng. Hãy vẽ giống nhau, rồi nhận lại.
        en {area} has several codes, and the working copy draws different outlines for them. Make them alike, and adopt again.

        [adopt-outdated]
        vi Ranh giới của {area} trong sổ đã khác từ khi làm bản làm việc. Hãy làm bản mới bằng “farmzone backup --working-copy”, rồi vẽ lại.
        en The boundary of {area} has changed in the registry since the working copy was made. Make a new copy with \
        “farmzone backup --working-copy”, and draw it there.

        [adopt-drawn-again]
        vi Đối tượng này đã được nhận là {area}, sau đó lại bị vẽ khác. Hãy làm bản làm việc mới, rồi sửa ở đó.
        en This feature was adopted as {area} before, and drawn differently since. Make a new working copy, and change it there.

        [area-not-open]
        vi {area} chưa có hoặc đã đóng vào ngày {day}.
        en {area} does not exist yet, or is closed, on {day}.

        [geometry-not-points]
        vi Cần các điểm rời (Point, MultiPoint), tệp có {type}. Nếu là ranh giới, hãy bỏ --extent points.
        en Loose points (Point, MultiPoint) are needed; the file has {type}. If it is an outline, leave --extent points out.

        [outline-left-out]
        vi Tệp có tọa độ, nhưng --extent none nên không ghi.
        en The file has coordinates, which are left out with --extent none.
        """

    /// Why a working copy is not read, or an area not registered.
    static let adoptErrors = """
        [not-a-working-copy]
        vi {path} không phải bản làm việc của sổ đăng ký này. Làm bản làm việc bằng “farmzone backup TỆP --working-copy”.
        en {path} is no working copy of this registry. Make one with “farmzone backup FILE --working-copy”.

        [file-needed]
        vi Cần một tệp; chỉ với --extent none mới đăng ký được vùng không có tệp.
        en A file is needed; only with --extent none can an area be registered without one.

        [extent-of-plots]
        vi --extent không dùng cùng --as plots: ranh giới là hợp của các thửa.
        en --extent does not go with --as plots: the boundary is the union of the plots.

        [person-of-plots]
        vi --holder-person không dùng cùng --as plots: tên các hộ nằm trong danh sách (--households). Tổ chức giữ vùng ghi bằng --holder.
        en --holder-person does not go with --as plots: who farms them stands in the list (--households); an organisation goes by --holder.
        """

    /// What is said of working copies.
    static let adoptSaid = """
        [working-copy-made]
        vi Đã làm bản làm việc {path}: {count} đối tượng. Sửa trong QGIS, rồi nhận lại bằng “farmzone area adopt {path}”.
        en Working copy {path} is made: {count} features. Change it in QGIS, then take it back with “farmzone area adopt {path}”.

        [nothing-to-adopt]
        vi Bản làm việc {path} không có gì thay đổi.
        en Nothing was changed in working copy {path}.

        [adopted]
        vi Nhận từ {path}: {proposed} ranh giới chờ quyết định sửa đổi, {revised} ranh giới có hiệu lực, {registered} vùng mới, \
        {known} đã có, {refused} không nhận.
        en From {path}: {proposed} boundaries proposed, {revised} in force, {registered} new areas, {known} known already, {refused} refused.

        [would-adopt]
        vi Chạy thử, chưa ghi gì. Từ {path} sẽ nhận: {proposed} ranh giới chờ quyết định sửa đổi, {revised} ranh giới có hiệu lực, \
        {registered} vùng mới, {known} đã có, {refused} không nhận.
        en A trial, nothing was written. From {path} would come: {proposed} boundaries proposed, {revised} in force, {registered} new \
        areas, {known} known already, {refused} refused.
        """

    /// The columns of what became of changes.
    static let adoptColumns = """
        [row]
        vi Dòng
        en Row

        [change]
        vi Thay đổi
        en Change

        [before]
        vi Trước
        en Before

        [after]
        vi Sau
        en After

        [fate]
        vi Kết quả
        en Fate
        """

    /// The commands around working copies, and areas of which less than an outline is known.
    static let adoptHelp = """
        [area.adopt]
        vi Nhận những gì đã sửa trong QGIS trên một bản làm việc.
        en Take in what was changed in QGIS on a working copy.

        [area.adopt.discussion]
        vi Ranh giới đã sửa được kiểm tra như khi đăng ký: thành đề nghị chờ quyết
        |định sửa đổi nếu vùng có mã số đang hiệu lực, nếu không thì có hiệu lực
        |ngay; đối tượng mới thành vùng mới. Thuộc tính đã sửa và đối tượng bị
        |xóa chỉ được nêu tên. Tất cả những gì nhận được ghi trong một lần; nhận
        |lại lần nữa không đổi gì. Mã thoát 65 nếu có gì không nhận.
        |
        |  farmzone area adopt lam-viec.gpkg --dry-run
        |  farmzone area adopt lam-viec.gpkg --reason "vẽ lại theo ảnh"
        en Changed outlines are checked as at registration: proposals until an
        |“amend” decision where a code in force rests on the area, else in force
        |at once; a new feature becomes a new area. Changed attributes and deleted
        |features are only named. All that is adopted is recorded at one stroke;
        |adopted again, it changes nothing. Exit status 65 where something is
        |refused.
        |
        |  farmzone area adopt work.gpkg --dry-run
        |  farmzone area adopt work.gpkg --reason "drawn from the image"

        [adopt.file]
        vi Bản làm việc, do “farmzone backup --working-copy” làm ra.
        en The working copy, as “farmzone backup --working-copy” made it.

        [backup.working-copy]
        vi Làm bản làm việc: lớp hiện tại, sửa được trong QGIS, không có nhật ký và dữ liệu cá nhân; nhận lại bằng “area adopt”.
        en Make a working copy: the present layer, to be changed in QGIS, without journal and personal data; “area adopt” takes it back.

        [area.extent]
        vi Biết gì về vị trí: polygon là ranh giới (mặc định); points là các điểm rời của giấy chứng nhận, không nối lại; none là không \
        biết, như một dòng trong danh sách.
        en What is known of the place: polygon, an outline (default); points, the loose points of a certificate, never joined up; none, \
        as of a row in a list.

        [area.file]
        vi Tệp vào; không cần khi --extent none.
        en The input file; not needed with --extent none.
        """
}
