package yangguang.requests;

/** 申请人情况, as table 三 of the annual report divides applicants. */
public enum ApplicantKind {
    /** 自然人. */
    PERSON("person"),
    /** 商业企业. */
    BUSINESS("biz"),
    /** 科研机构. */
    RESEARCH("research"),
    /** 社会公益组织. */
    NGO("ngo"),
    /** 法律服务机构. */
    LEGAL("legal"),
    /** 其他 organisations. */
    OTHER_ORGANISATION("otherorg");

    private final String column;

    ApplicantKind(String column) {
        this.column = column;
    }

    /** Its column in the indicators, such as {@code t2_new_person}. */
    String column() {
        return column;
    }

    public boolean isOrganisation() {
        return this != PERSON;
    }
}
