package yangguang.portal.memory;

/** What pages show, as short names by which they are forgotten. */
final class Tags {
    /** Pages of the whole site: they list the documents of all bodies. */
    static final String SITE = "site";

    private Tags() {}

    static String document(String indexNumber) {
        return "i/" + indexNumber;
    }

    static String body(String code) {
        return "u/" + code;
    }
}
