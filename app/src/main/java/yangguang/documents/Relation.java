package yangguang.documents;

/** 文件关系: what a document does to an earlier one. */
public enum Relation {
    /** 废止 */
    REPEALS,
    /** 代替: repeals it and stands in its place */
    REPLACES,
    /** 修改: the other stays in force, with changes */
    AMENDS;

    /** Whether the other is no longer in force by it. */
    boolean ends() {
        return switch (this) {
            case REPEALS, REPLACES -> true;
            case AMENDS -> false;
        };
    }
}
