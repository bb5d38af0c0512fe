package yangguang.bodies;

/** What kind of agency a body is. */
public enum BodyKind {
    /** 人民政府 */
    GOVERNMENT,
    /** 政府部门 */
    DEPARTMENT,
    /** 街道办事处 */
    SUBDISTRICT,
    /** 乡镇人民政府 */
    TOWNSHIP,
    /** 派出机构、直属事业单位等 */
    INSTITUTION
}
