package yangguang.search;

/** A side by which results are narrowed. */
public enum Facet {
    /** 主题分类: code of the statutory category. */
    CATEGORY,
    /** 发布机构: code of the body. */
    BODY,
    /** Year of publication. */
    YEAR,
    /** 公文种类 */
    GENRE,
    /** 有效性 */
    VALIDITY,
    /** 文件格式; a record with two files counts under both. */
    FORMAT
}
